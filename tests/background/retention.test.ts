import { expect, test } from "vitest";
import { eraseSomeDue } from "#app/background/erase-due.ts";
import { sweepFiles } from "#app/background/sweep-files.ts";
import { verifyChain } from "#app/domain/audit/verify.ts";
import { changeRetention } from "#app/domain/calls/change-retention.ts";
import { retentionPurposes } from "#app/domain/calls/retention.ts";
import { brokenInvariants } from "#app/domain/installation/invariants/all.ts";
import { holdErasure } from "#app/domain/privacy/retention/hold.ts";
import { viewRetention } from "#app/domain/privacy/retention/read.ts";
import { toWarn, warnOf } from "#app/domain/privacy/retention/warn.ts";
import { sqlite } from "#db/client.server.ts";
import { managersOf } from "#db/queries/programmes.ts";
import { findOpenRun, warningsOf } from "#db/queries/retention.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { longAfter, terms } from "#tests/support/given/retention.ts";
import { aWholeCall } from "#tests/support/given/whole-call.ts";
import { whereStands } from "#tests/support/text-columns.ts";

const warned = new Date("2020-12-18T16:00:00Z");
const due = new Date("2021-01-17T17:00:00Z");

function aConfirmedCall() {
  const call = aWholeCall();
  changeRetention(call.managed, terms, afterEvaluation);
  return call;
}

const letters = () =>
  sqlite.prepare("select address from emails where template = 'retention-warning'").pluck().all() as string[];
const erased = () =>
  sqlite.prepare("select count(*) from applications where erasedAt is not null").pluck().get() as number;

test("managers are warned once, thirty days before, and nothing is erased until they had them", async () => {
  const { id, managed } = aConfirmedCall();
  const managers = managersOf(managed.programmeId).map(({ email }) => email);

  await eraseSomeDue(new Date(warned.getTime() - 1));
  const early = letters();
  await eraseSomeDue(warned);
  await eraseSomeDue(new Date(due.getTime() - 2 * 60 * 60 * 1000));

  expect(early).toEqual([]);
  expect(letters().toSorted()).toEqual(managers.toSorted());
  expect(warningsOf(id)).toEqual([
    { callId: id, purpose: "drafts", at: warned },
    { callId: id, purpose: "withdrawn", at: warned },
  ]);
  expect(erased()).toBe(0);

  await eraseSomeDue(due);
  expect(erased()).toBe(2);
});

test("another process that looked at the same moment warns nobody again", () => {
  const { managed } = aConfirmedCall();
  const [states] = toWarn(warned);
  warnOf(states, warned);

  expect(() => warnOf(states, warned)).toThrow("changed-elsewhere");
  expect(letters()).toHaveLength(managersOf(managed.programmeId).length);
});

test("what nobody confirmed is neither warned of nor erased", async () => {
  aWholeCall();

  await eraseSomeDue(longAfter);
  await eraseSomeDue(new Date("2030-01-01T00:00:00Z"));

  expect([letters(), erased()]).toEqual([[], 0]);
});

test("other terms are warned of anew before anything is erased", async () => {
  const { id, managed } = aConfirmedCall();
  await eraseSomeDue(warned);

  changeRetention(managed, { ...terms, drafts: 5 }, warned);
  await eraseSomeDue(due);

  expect(erased()).toBe(0);
  expect(warningsOf(id).map(({ at }) => at)).toEqual([due, due]);
});

/** Ticks at an instant until nothing is left to do. */
async function untilDone(now: Date, most = 50) {
  let ticks = 0;
  const left = () => sqlite.prepare("select count(*) from erasures where signature = ''").pluck().get();
  do await eraseSomeDue(now, most);
  while (++ticks < 50 && left() !== 0);
  return ticks;
}

test("after everything was due the whole database says nothing of who applied, evaluated or was written to", async () => {
  const word = "Planted Words of Varna";
  const { id, managed, file } = aConfirmedCall();
  const columns = [
    ["applications", "company"],
    ["answers", "value"],
    ["submissions", "answers"],
    ["submissions", "team"],
    ["attachments", "name"],
    ["sheets", "overallToApplicant"],
    ["sheets", "overallToManagers"],
    ["decisions", "reason"],
    ["evaluators", "name"],
    ["evaluators", "organisation"],
    ["emails", "name"],
    ["emails", "props"],
  ];
  for (const [table, column] of columns)
    sqlite.prepare(`update ${table} set ${column} = json_quote(?)`).run(word);
  sqlite.prepare("update sheets set scores = json_set(scores, '$.technology.toApplicant', ?)").run(word);
  const before = whereStands([word]);

  await eraseSomeDue(longAfter);
  await untilDone(new Date("2026-03-01T00:00:00Z"));

  expect(before.length).toBeGreaterThan(columns.length);
  expect(whereStands([word])).toEqual([]);
  expect(
    viewRetention(managed, longAfter)
      .runs.map(({ purpose }) => purpose)
      .toSorted(),
  ).toEqual(retentionPurposes.toSorted());
  expect([...brokenInvariants()]).toEqual([]);
  expect(verifyChain().whole).toBe(true);
  expect(sqlite.prepare("select count(*) from attachments where id = ?").pluck().get(file.attachmentId)).toBe(
    0,
  );
  expect((await sweepFiles(longAfter)).unnamed).toBe(0);
  expect(findOpenRun(id, "drafts")).toBe(undefined);
});

test("a run in pieces, stopped in the middle, goes on and is certified once with all that it erased", async () => {
  const call = aCall();
  for (let n = 0; n < 5; n++) aSubmittedApplication({ call });
  changeRetention(call.managed, terms, afterEvaluation);
  await eraseSomeDue(longAfter, 2);
  const later = new Date("2026-03-01T00:00:00Z");

  await eraseSomeDue(later, 2);
  const midway = {
    counts: findOpenRun(call.id, "answers")!.counts.applications,
    runs: viewRetention(call.managed, later).runs,
  };
  await untilDone(later, 2);
  await untilDone(later, 2);

  expect(midway).toEqual({ counts: 2, runs: [] });
  const certified = sqlite.prepare(
    "select json_extract(counts, '$.applications') from erasures where purpose = 'answers'",
  );
  expect(certified.pluck().all()).toEqual([5]);
  expect(erased()).toBe(5);
});

test("two processes that do it at the same time erase everything once", async () => {
  const call = aCall();
  for (let n = 0; n < 3; n++) aSubmittedApplication({ call });
  changeRetention(call.managed, terms, afterEvaluation);
  await Promise.all([eraseSomeDue(longAfter), eraseSomeDue(longAfter)]);
  const later = new Date("2026-03-01T00:00:00Z");

  for (let n = 0; n < 3; n++) await Promise.all([eraseSomeDue(later), eraseSomeDue(later)]);

  const counted = "select purpose, json_extract(counts, '$.applications') from erasures order by purpose";
  expect(sqlite.prepare(counted).raw().all()).toEqual([
    ["answers", 3],
    ["files", 3],
    ["letters", null],
  ]);
  const lines = sqlite.prepare("select count(*) from auditEntries where action = 'retention.erased'");
  expect(lines.pluck().get()).toBe(3);
});

test("a hold in the middle of a run keeps the rest, and the certificate says what is held", async () => {
  const call = aCall();
  for (let n = 0; n < 3; n++) aSubmittedApplication({ call });
  changeRetention(call.managed, terms, afterEvaluation);
  await eraseSomeDue(longAfter);
  const later = new Date("2026-03-01T00:00:00Z");
  await eraseSomeDue(later, 1);

  holdErasure(call.managed, { number: "", reason: "An audit" }, later);
  await untilDone(later, 1);

  expect(erased()).toBe(1);
  expect(viewRetention(call.managed, later).runs.length).toBeGreaterThan(0);
});
