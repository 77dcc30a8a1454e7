import { expect, test } from "vitest";
import { viewRecord, viewRecordOf } from "#app/domain/audit/read.ts";
import { countStatements } from "#tests/support/database.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anEvaluator } from "#tests/support/given/evaluators.ts";

const newest = Number.MAX_SAFE_INTEGER;

test("the record of a call reads the latest first, without autosaves and without other calls", () => {
  const call = aCall();
  const { id, owner } = aSubmittedApplication({ call });
  aSubmittedApplication();

  const { entries } = viewRecord(call.managed, newest, "en");

  const { name } = call.managed.manager;
  const number = entries[0].application!.number;
  expect(entries.map(({ text }) => text)).toEqual([
    `${owner.name} submitted version 1 of Cool Cities.`,
    `${owner.name} began the application ${number}.`,
    `${name} published the call “Open call 1”.`,
    `${name} began the call “Open call 1”.`,
  ]);
  expect(entries.map(({ application }) => application?.id)).toEqual([id, id, undefined, undefined]);
});

test("what an evaluator did without an account stands under the name to which the invitation went", () => {
  const call = aCall();
  const { account } = anEvaluator({ call, capacity: 5 });

  const texts = viewRecord(call.managed, newest, "en").entries.map(({ text }) => text);

  expect(texts).toContain(`${account.name} accepted to evaluate at most 5 applications.`);
});

test("one application's record has only what happened to it", () => {
  const call = aCall();
  const { id, owner } = aDraft({ call });
  aSubmittedApplication({ call });

  const texts = viewRecordOf(call.managed, id, "en").map(({ text }) => text);

  expect(texts).toEqual([expect.stringContaining(`${owner.name} began the application`)]);
});

test("a long record is read page by page without a gap", () => {
  const call = aCall();
  for (let place = 0; place < 30; place += 1) aSubmittedApplication({ call });

  const first = viewRecord(call.managed, newest, "en");
  const second = viewRecord(call.managed, first.next!, "en");

  expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 12, undefined]);
  expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(62);
});

test("a page of the record costs as many statements with three applications as with one", async () => {
  const call = aCall();
  const cost = () => countStatements(() => viewRecord(call.managed, newest, "en"));
  aSubmittedApplication({ call });
  const one = await cost();
  aSubmittedApplication({ call });
  aSubmittedApplication({ call });

  const three = await cost();

  expect([one, three]).toEqual([2, 2]);
});
