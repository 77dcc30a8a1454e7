import { expect, test } from "vitest";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { deskQueryFrom, viewDesk } from "#app/domain/reports/desk.ts";
import { countStatements } from "#tests/support/database.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";

const desk = (call: ReturnType<typeof aCall>, now: Date, search = "") =>
  viewDesk(call.managed, deskQueryFrom(new URLSearchParams(search)), "en", now);
const seconds = (count: number) => new Date(deadline.getTime() + count * 1000);

test("drafts are counted by what they lack, as they were last saved", () => {
  const call = aCall();
  const { own } = aDraft({ call });
  aDraft({ call, answers: { summary: null, honour: null } });
  aSubmittedApplication({ call });
  expect(desk(call, beforeDeadline).figures).toMatchObject({ submitted: 1, drafts: 2, ready: 1, nearly: 1 });

  saveAnswers(own, { company: "" }, beforeDeadline);

  expect(desk(call, beforeDeadline).figures).toMatchObject({ ready: 0, nearly: 2 });
});

test("the list begins with the most complete drafts and says nothing that they say", () => {
  const call = aCall();
  aDraft({ call, answers: { summary: null, honour: null, company: "Secret Startup" } });
  const complete = aDraft({ call, answers: { company: "Secret Startup" } });

  const shown = desk(call, beforeDeadline);

  expect(
    shown.drafts.rows.map(({ owner, missing, sectionsComplete, sections }) => [
      owner === complete.owner.name,
      missing,
      sectionsComplete,
      sections,
    ]),
  ).toEqual([
    [true, 0, 2, 2],
    [false, 2, 1, 2],
  ]);
  expect(JSON.stringify(shown)).not.toContain("Secret");
});

test.each([
  ["sort=-missing", [2, 0]],
  ["sort=missing", [0, 2]],
  ["sort=nonsense", [0, 2]],
])("sorted by %s", (search, expected) => {
  const call = aCall();
  aDraft({ call });
  aDraft({ call, answers: { summary: null, honour: null } });

  expect(desk(call, beforeDeadline, search).drafts.rows.map(({ missing }) => missing)).toEqual(expected);
});

test("what came too late or incomplete is on the desk for an hour, with its reason", () => {
  const call = aCall();
  const late = aDraft({ call });
  const incomplete = aDraft({ call, answers: { summary: null } });

  expect(() => submitApplication(incomplete.own, deadline)).toThrow("answers-missing");
  expect(() => saveAnswers(late.own, { company: "Too late" }, justAfter)).toThrow("call-closed");

  const refused = (now: Date) =>
    desk(call, now).refused.map(({ applicationId, act, why }) => [applicationId, act, why]);
  expect(refused(seconds(60))).toEqual([
    [late.id, "save", "call-closed"],
    [incomplete.id, "submit", "answers-missing"],
  ]);
  expect(refused(seconds(3700))).toEqual([]);
});

test("a browser that tries every few seconds is counted once a minute, another reason by itself", () => {
  const call = aCall();
  const { own } = aDraft({ call });
  const late = (count: number) => () => saveAnswers(own, { company: `Try ${count}` }, seconds(count));

  for (const count of [1, 5, 30, 60, 62]) expect(late(count)).toThrow("call-closed");
  expect(() => submitApplication(own, seconds(5))).toThrow("call-closed");

  expect(
    desk(call, seconds(120))
      .refused.map(({ act, times }) => [act, times])
      .toSorted(),
  ).toEqual([
    ["save", 2],
    ["submit", 1],
  ]);
});

test("a second click on submit is no refused attempt", () => {
  const call = aCall();
  const { own } = aSubmittedApplication({ call });

  expect(() => submitApplication(own, beforeDeadline)).toThrow("already-submitted");

  expect(desk(call, beforeDeadline).refused).toEqual([]);
});

test("the desk of one call knows nothing of another", () => {
  const call = aCall();
  const { own } = aDraft();
  expect(() => saveAnswers(own, { company: "Late" }, justAfter)).toThrow();

  expect(desk(call, justAfter)).toMatchObject({ refused: [], drafts: { rows: [] }, figures: { drafts: 0 } });
});

test("the pace counts each hour and ends with the last full one", () => {
  const call = aCall();
  const at = new Date(deadline.getTime() - 90 * 60_000);
  for (let count = 0; count < 5; count += 1) aSubmittedApplication({ call, at });

  const { pace, figures } = desk(call, deadline);

  expect([pace.actual.at(-2)?.y, pace.actual.at(-1)?.y, figures.lastHour]).toEqual([5, 0, 0]);
  expect(pace.forecast).toBeUndefined();
});

test("the desk costs as many statements with six drafts as with one", async () => {
  const call = aCall();
  aDraft({ call });
  const cost = () => countStatements(() => desk(call, beforeDeadline));
  const one = await cost();
  for (let count = 0; count < 5; count += 1) aDraft({ call });

  expect(await cost()).toBe(one);
});
