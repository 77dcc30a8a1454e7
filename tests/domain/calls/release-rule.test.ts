import { expect, test } from "vitest";
import { changeReleaseRule, viewReleaseRule } from "#app/domain/calls/change-release-rule.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { callVersions, findCall } from "#db/queries/calls.ts";
import { aCall, beforeDeadline, justAfter } from "#tests/support/given/calls.ts";

const rule = { releaseByOne: true, redressDays: 10, redressAnswerDays: 30 };

test("how decisions are released is settled before the deadline, in public and on the record", () => {
  const { id, managed } = aCall();

  changeReleaseRule(managed, rule, beforeDeadline);

  expect(findCall(id)).toMatchObject(rule);
  expect(callVersions(id).map(({ text }) => text.en)).toEqual([
    "Decisions may be released by one person.",
    "Redress can be asked for within 10 days after the results.",
  ]);
  expect(auditEntriesOfCall(id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "call.changed", details: { what: "releaseByOne redressDays" } },
  ]);
});

test("after the deadline it stands", () => {
  const { id, managed } = aCall();

  expect(() => changeReleaseRule(managed, rule, justAfter)).toThrow("too-late-to-settle");
  expect(findCall(id)).toMatchObject({ releaseByOne: false, redressDays: 0, redressAnswerDays: 30 });
  expect(viewReleaseRule(managed, justAfter).settled).toBe(true);
});

test("what is saved as it was leaves no line", () => {
  const { id, managed } = aCall();

  changeReleaseRule(managed, { releaseByOne: false, redressDays: 0, redressAnswerDays: 30 }, beforeDeadline);

  expect(callVersions(id)).toEqual([]);
});
