import { expect, test } from "vitest";
import { verifyChain } from "#app/domain/audit/verify.ts";
import { purposeOf, type RetentionPurpose, retentionPurposes } from "#app/domain/calls/retention.ts";
import { brokenInvariants } from "#app/domain/installation/invariants/all.ts";
import { isSignedBy } from "#app/domain/installation/signature.ts";
import { signingKey } from "#app/domain/installation/signing-key.ts";
import { certificateOf } from "#app/domain/privacy/certificate.ts";
import { stateOf, type Term } from "#app/domain/privacy/retention/due.ts";
import { certifyRun, erasePiece } from "#app/domain/privacy/retention/erase-due.ts";
import { endErasureHold, holdErasure } from "#app/domain/privacy/retention/hold.ts";
import { nextPiece } from "#app/domain/privacy/retention/piece.ts";
import { viewRetention } from "#app/domain/privacy/retention/read.ts";
import { tryRetention } from "#app/domain/privacy/retention/try.ts";
import { overviewFacts } from "#app/domain/reports/read.ts";
import { prepareRanking } from "#app/domain/reports/ranking/prepare.ts";
import { sqlite } from "#db/client.server.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findErasure } from "#db/queries/erasures.ts";
import { findOpenRun } from "#db/queries/retention.ts";
import { aCall, afterEvaluation, deadline } from "#tests/support/given/calls.ts";
import { aDueCall, erasedPiece, longAfter, terms } from "#tests/support/given/retention.ts";
import { aWholeCall } from "#tests/support/given/whole-call.ts";

const term: Term = {
  closesAt: deadline,
  resultsAt: new Date("2020-08-21T10:00:00Z"),
  resultsReleasedAt: null,
  timeZone: "Europe/Brussels",
  redressDays: 0,
  retention: terms,
  retentionConfirmedAt: deadline,
};
/** Drafts are due then. */
const due = new Date("2021-01-17T16:00:00Z");
const free = { warnedAt: undefined, held: false };
const at = (instant: string) => new Date(instant);

test.each([
  ["kept", {}, free, "2020-12-17T15:59:59Z", "not-due"],
  ["warned of thirty days before", {}, free, "2020-12-18T16:00:00Z", "to-warn"],
  [
    "waiting for its day once warned",
    {},
    { warnedAt: at("2020-12-18T16:00:00Z") },
    "2021-01-17T15:59:59Z",
    "warned",
  ],
  ["erased on its day", {}, { warnedAt: at("2020-12-18T16:00:00Z") }, "2021-01-17T16:00:00Z", "erasing"],
  [
    "given all its days by a late warning",
    {},
    { warnedAt: at("2021-01-10T10:00:00Z") },
    "2021-02-09T09:59:59Z",
    "warned",
  ],
  [
    "erased after a late warning",
    {},
    { warnedAt: at("2021-01-10T10:00:00Z") },
    "2021-02-09T10:00:00Z",
    "erasing",
  ],
  ["never erased unwarned", {}, free, "2029-01-01T00:00:00Z", "to-warn"],
  ["never erased while held", {}, { warnedAt: due, held: true }, "2029-01-01T00:00:00Z", "held"],
  [
    "never erased unconfirmed",
    { retentionConfirmedAt: null },
    { warnedAt: due },
    "2029-01-01T00:00:00Z",
    "unconfirmed",
  ],
] as const)("what falls due is %s", (_how, about, known, now, state) => {
  expect(stateOf("drafts", { ...term, ...about }, { ...free, ...known }, at(now)).state).toBe(state);
});

/** Everything of the call, one purpose after the other. */
function eraseAll(callId: string) {
  for (const purpose of retentionPurposes) {
    erasedPiece(callId, purpose);
    certifyRun(callId, purpose, longAfter);
  }
}

test.each(retentionPurposes)(
  "the dry run says exactly what is then erased of %s, and changes nothing",
  (purpose) => {
    const { id: callId, managed } = aWholeCall();
    aDueCall(managed, purpose);
    const on = longAfter.toISOString();
    const before = sqlite.serialize();

    const tried = tryRetention({ callId, purpose, on });
    const untouched = sqlite.serialize().equals(before);
    const piece = erasedPiece(callId, purpose);

    expect(untouched).toBe(true);
    expect(tried.items).toBe(piece.ids.length);
    expect(tried.items).toBeGreaterThan(0);
    expect(findOpenRun(callId, purpose)!.counts).toEqual(tried.counts);
    expect(tryRetention({ callId, purpose, on })).toMatchObject({ items: 0 });
  },
);

test("every application falls due by one term alone, the one that its outcome has", () => {
  const { id: callId } = aWholeCall();
  const rows = sqlite.prepare(
    `select applications.id, status, outcome, answer from applications
     left join decisions on applicationId = applications.id where applications.callId = ?`,
  );
  const ended = rows.all(callId) as (Parameters<typeof purposeOf>[0] & { id: string })[];
  const dueBy = (purpose: RetentionPurpose) =>
    nextPiece({ callId, purpose, now: longAfter, most: 50 }).ids.toSorted();
  const kinds = [...new Set(ended.map(purposeOf))];

  expect(kinds.toSorted()).toEqual(["answers", "drafts", "finalists", "ineligible", "reserve", "withdrawn"]);
  for (const purpose of kinds) {
    const own = ended.filter((one) => purposeOf(one) === purpose).map(({ id }) => id);
    expect([purpose, dueBy(purpose)]).toEqual([purpose, own.toSorted()]);
  }
});

test("points, figures and the ranking stay as they were, and everything holds that must hold", () => {
  const { id: callId, managed } = aWholeCall();
  aDueCall(managed, ...retentionPurposes);
  sqlite.prepare("update emails set status = 'sent', sentAt = queuedAt").run();
  const points =
    "select json_extract(value, '$.points') from sheets, json_each(scores) order by sheets.rowid, key";
  const overview = () => {
    const { unfinished, ...facts } = overviewFacts({ callId });
    // Whoever was not told cannot be told any more.
    return { ...facts, unfinished: { ...unfinished, untold: 0 } };
  };
  const figures = () => ({
    overview: overview(),
    ranked: prepareRanking(callId).rows.map((row) => ({ ...row, company: "" })),
    points: sqlite.prepare(points).pluck().all(),
  });
  const before = figures();
  expect(before.points.length).toBeGreaterThan(0);

  eraseAll(callId);

  expect(figures()).toEqual(before);
  expect([...brokenInvariants()]).toEqual([]);
  expect(verifyChain().whole).toBe(true);
});

test("each run has a signed certificate under its terms, which names nobody", () => {
  const { id: callId, managed } = aWholeCall();
  aDueCall(managed, ...retentionPurposes);

  eraseAll(callId);

  const runs = viewRetention(managed, longAfter).runs;
  expect(runs.map(({ purpose }) => purpose).toSorted()).toEqual(retentionPurposes.toSorted());
  for (const { id } of runs) {
    const act = findErasure(id)!;
    expect(isSignedBy(signingKey().publicKey, certificateOf(act), act.signature)).toBe(true);
    expect(act.terms!.months).toBe(terms[act.purpose!]);
  }
});

test("a hold keeps one application until it is ended, and a request for redress holds by itself", () => {
  const { id: callId, managed } = aWholeCall();
  aDueCall(managed, "drafts", "files");
  const first =
    "select code || '-' || printf('%04d', number) from applications join calls on calls.id = callId where applications.status = 'draft'";
  const number = sqlite.prepare(first).pluck().get() as string;
  const due = (purpose: "drafts" | "files") => nextPiece({ callId, purpose, now: longAfter, most: 50 }).ids;
  const before = { drafts: due("drafts").length, files: due("files").length };

  holdErasure(managed, { number: number.toLowerCase(), reason: "An audit" }, longAfter);
  const redress =
    "insert into redressRequests (id, callId, applicationId, ground, text, askedAt, askedBy) values ('r', ?, ?, 'facts', 'Why?', 1, 'x')";
  sqlite.prepare(redress).run(callId, due("files")[0]);

  expect({ drafts: due("drafts").length, files: due("files").length }).toEqual({
    drafts: before.drafts - 1,
    files: before.files - 1,
  });
  expect(viewRetention(managed, longAfter).purposes[0]).toMatchObject({ purpose: "drafts", held: 1 });

  endErasureHold(managed, viewRetention(managed, longAfter).holds[0].id, longAfter);
  expect(due("drafts")).toHaveLength(before.drafts);
  expect(auditEntriesOfCall(callId, Number.MAX_SAFE_INTEGER, 2)).toMatchObject([
    { action: "retention.hold-ended" },
    { action: "retention.held", details: { reason: "An audit" } },
  ]);
});

test("a hold of the whole call stops what was looked for already, and a hold is not ended twice or from elsewhere", () => {
  const { id: callId, managed } = aWholeCall();
  aDueCall(managed, "files");
  const piece = nextPiece({ callId, purpose: "files", now: longAfter, most: 50 });

  holdErasure(managed, { number: "", reason: "A dispute" }, longAfter);

  expect(() => erasePiece(callId, "files", piece, longAfter)).toThrow("changed-elsewhere");
  const hold = viewRetention(managed, longAfter).holds[0];
  expect(() => endErasureHold(aCall().managed, hold.id, longAfter)).toThrow("changed-elsewhere");
  endErasureHold(managed, hold.id, longAfter);
  expect(() => endErasureHold(managed, hold.id, longAfter)).toThrow("changed-elsewhere");
  erasePiece(callId, "files", piece, longAfter);
  expect(nextPiece({ callId, purpose: "files", now: longAfter, most: 50 }).ids).toEqual([]);
});

test("a number that the call does not have cannot be held", () => {
  const { managed } = aWholeCall();

  for (const number of ["MME9-0001", "0001", "nothing"])
    expect(() => holdErasure(managed, { number, reason: "An audit" }, afterEvaluation)).toThrow(
      "number-unknown",
    );
  expect(viewRetention(managed, afterEvaluation).holds).toEqual([]);
});

test("what another process erased is not erased twice, and no second line says so", () => {
  const { id: callId, managed } = aWholeCall();
  aDueCall(managed, "files");
  const piece = nextPiece({ callId, purpose: "files", now: longAfter, most: 50 });
  erasePiece(callId, "files", piece, longAfter);
  const lines = () => auditEntriesOfCall(callId, Number.MAX_SAFE_INTEGER, 500).length;
  const before = lines();

  expect(() => erasePiece(callId, "files", piece, longAfter)).toThrow("changed-elsewhere");
  certifyRun(callId, "files", longAfter);
  expect(() => certifyRun(callId, "files", longAfter)).toThrow("changed-elsewhere");

  expect(lines()).toBe(before + 1);
});
