import { expect, test } from "vitest";
import { viewHistory } from "#app/domain/applications/read-history.ts";
import { restoreAnswer } from "#app/domain/applications/restore-answer.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { beforeDeadline } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";

const after = (seconds: number) => new Date(beforeDeadline.getTime() + seconds * 1000);

function typed(own: OwnApplication, summary: string, seconds: number, page = "one page") {
  saveAnswers(own, { summary }, after(seconds), { page });
}

const texts = (own: OwnApplication) => viewHistory(own, "summary", Infinity)!.entries;
const answers = (own: OwnApplication) => texts(own).map(({ answer }) => answer);

test("what is typed in one go is one text in the history, who comes back later makes another", () => {
  const { own } = aDraft({ answers: { summary: "" } });

  typed(own, "We", 0);
  typed(own, "We cool", 100);
  typed(own, "We cool cities", 299);
  typed(own, "We cool cities.", 301);

  expect(answers(own)).toEqual(["We cool cities.", "We cool cities"]);
});

test("a longer piece that is deleted in the same go stays in the history", () => {
  const { own } = aDraft({ answers: { summary: "" } });
  const sentence = "A sentence of more than forty characters, deleted by mistake.";

  typed(own, sentence, 0);
  typed(own, "A", 10);
  typed(own, "A sentence", 20);

  expect(answers(own)).toEqual(["A sentence", sentence]);
});

test("two people, or two pages, never write into one entry", () => {
  const { own } = aDraft({ answers: { summary: "" } });
  const member = aMember(own);

  typed(own, "a", 0);
  typed(own, "ab", 1, "another page");
  typed(member.own, "abc", 2, "another page");

  expect(texts(own).map(({ answer, before, byYou }) => [answer, before, byYou])).toEqual([
    ["abc", "ab", false],
    ["ab", "a", true],
    ["a", null, true],
  ]);
});

test("a text that is used again makes an entry of its own each time", () => {
  const { own } = aDraft({ answers: { summary: "" } });
  typed(own, "First.", 0);
  typed(own, "Second.", 400);
  const [second, first] = texts(own);

  restoreAnswer(own, "summary", first.id, viewHistory(own, "summary", Infinity)!.base, after(410));
  restoreAnswer(own, "summary", second.id, viewHistory(own, "summary", Infinity)!.base, after(420));

  expect(texts(own).map(({ answer, state }) => [answer, state])).toEqual([
    ["Second.", "current"],
    ["First.", "earlier"],
    ["Second.", "earlier"],
    ["First.", "earlier"],
  ]);
});

test("of a question the newest 200 texts are kept, and 2 million characters", () => {
  const { own } = aDraft({ answers: { summary: "" } });
  for (let time = 1; time <= 205; time += 1) typed(own, `Text ${time}`, time * 400);
  const many = pages(own);
  typed(own, "x".repeat(1_999_990), 90_000);
  typed(own, "y".repeat(3_000_000), 91_000);

  expect([many.length, many[0], many.at(-1)]).toEqual([200, "Text 205", "Text 6"]);
  expect(pages(own).map((text) => String(text).length)).toEqual([3_000_000]);
});

/** Page by page, as one reads it. */
function pages(own: OwnApplication, before = Infinity): unknown[] {
  const { entries, next } = viewHistory(own, "summary", before)!;
  return [...entries.map(({ answer }) => answer), ...(next ? pages(own, next) : [])];
}
