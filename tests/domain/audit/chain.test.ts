import { expect, test } from "vitest";
import { signedHead, verifyChain } from "#app/domain/audit/verify.ts";
import { eraseFromRecord } from "#app/domain/audit/erase.ts";
import { chainEarlierLines } from "#app/background/chain-earlier-lines.ts";
import { keepAnchor } from "#app/background/keep-anchor.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { insertErasure } from "#db/queries/erasures.ts";
import { asIntruder, aWholeDatabase } from "#tests/support/intruder.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, deadline } from "#tests/support/given/calls.ts";

const ids = () => sqlite.prepare("select id from auditEntries order by id").pluck().all() as number[];

/** A record of some lines, and an anchor at its end. */
function aRecord() {
  aSubmittedApplication({ call: aCall() });
  keepAnchor(deadline);
  return ids();
}

test("a record that nobody touched is whole, with as many lines as there are", () => {
  const lines = aRecord();

  const report = verifyChain();

  expect(report).toMatchObject({ whole: true, lines: lines.length, faults: 0, erased: [] });
  expect(report.anchors).toEqual({ checked: 1, missing: [] });
  expect(report.head!.entryId).toBe(lines.at(-1));
});

test.each([
  ["at", "at + 1"],
  ["action", "'call.created'"],
  ["actorId", "'somebody-else'"],
  ["subjectId", "'something-else'"],
  ["callId", "'another-call'"],
  ["details", `'{"company":"Another"}'`],
  ["salt", "'another-salt'"],
])("a line whose %s was changed is found", (column, value) => {
  const line = aRecord().at(-2)!;
  asIntruder(`update auditEntries set ${column} = ${value} where id = ${line}`);

  expect(verifyChain()).toMatchObject({ whole: false, found: [{ entryId: line, fault: "changed" }] });
});

test("a missing line is found by the one that stood after it", () => {
  const lines = aRecord();
  asIntruder(`delete from auditEntries where id = ${lines[1]}`);

  expect(verifyChain().found).toEqual([{ entryId: lines[2], fault: "changed" }]);
});

test("a line that the portal did not write is found", () => {
  const lines = aRecord();
  asIntruder(
    `insert into auditEntries (at, action, subjectId, details) values (0, 'call.created', 'x', '{"title":"x"}')`,
  );

  expect(verifyChain().found).toEqual([{ entryId: lines.at(-1)! + 1, fault: "unlinked" }]);
});

test("two lines that changed places are found", () => {
  const [, second, third] = aRecord();
  asIntruder(
    `update auditEntries set id = -1 where id = ${second}`,
    `update auditEntries set id = ${second} where id = ${third}`,
    `update auditEntries set id = ${third} where id = -1`,
  );

  expect(verifyChain().found.map(({ entryId }) => entryId)).toEqual(expect.arrayContaining([second, third]));
});

test("an end that was cut off is found by its anchor, also where the anchor was cut off too and somebody keeps it", () => {
  const lines = aRecord();
  const kept = signedHead(deadline)!;
  asIntruder(`delete from auditEntries where id = ${lines.at(-1)}`);

  const missing = [{ at: deadline.toISOString(), entryId: lines.at(-1), lines: lines.length }];
  expect(verifyChain()).toMatchObject({ whole: false, faults: 0, anchors: { checked: 1, missing } });
  asIntruder("delete from auditAnchors");
  expect(verifyChain()).toMatchObject({ whole: true, anchors: { checked: 0 } });
  expect(verifyChain([kept])).toMatchObject({ whole: false, anchors: { checked: 1, missing } });
});

test("a record that was written anew with links that fit is found by an anchor, which nobody else can sign", () => {
  const lines = aRecord();
  asIntruder(
    `update auditEntries set details = '{"company":"Another","version":1}' where id = ${lines.at(-1)}`,
    `update auditEntries set salt = null, hash = null`,
  );
  chainEarlierLines();
  expect(verifyChain()).toMatchObject({
    faults: 0,
    whole: false,
    anchors: { missing: [{ entryId: lines.at(-1) }] },
  });

  const { hash } = verifyChain().head!;
  asIntruder(`update auditAnchors set hash = '${hash}'`);

  expect(verifyChain()).toMatchObject({
    faults: 0,
    whole: false,
    anchors: { missing: [{ entryId: lines.at(-1) }] },
  });
});

test("personal data can be erased from a line without breaking the chain, and who did is told", () => {
  const lines = aRecord();
  inTransaction(() => {
    insertErasure({ id: "an-erasure", at: deadline, counts: {}, kept: [], signature: "" });
    eraseFromRecord([lines.at(-1)!], (details) => ({ ...details, company: "[…]" }), "an-erasure");
  });

  expect(verifyChain()).toMatchObject({ whole: true, erased: [{ erasedBy: "an-erasure", lines: 1 }] });
  const kept = sqlite.prepare("select details, salt from auditEntries where id = ?").get(lines.at(-1)!);
  expect(kept).toEqual({ details: '{"version":1,"company":"[…]"}', salt: null });
});

test("details that were erased by no erasure on record are found", () => {
  const line = aRecord().at(-1)!;
  inTransaction(() => eraseFromRecord([line], () => ({}), "nobody"));

  expect(verifyChain().found).toEqual([{ entryId: line, fault: "erased-by-nobody" }]);
});

test.each([
  "delete from auditEntries",
  "update auditEntries set details = '{}'",
  "update auditEntries set hash = 'x'",
  "update auditEntries set details = '{}', digest = 'x', erasedBy = 'x'",
  "update auditEntries set subjectId = 'y', salt = null, digest = 'x', erasedBy = 'x'",
  "insert or replace into auditEntries (id, at, action, subjectId, details) values (1, 0, 'x', 'x', '{}')",
])("the database itself refuses: %s", (statement) => {
  const database = aWholeDatabase();

  expect(() => database.exec(statement)).toThrow(/^Lines of the record/);
});

test("a portal without links gets them at its start, and an interrupted start goes on where it was", () => {
  const lines = aRecord();
  asIntruder(
    "delete from auditAnchors",
    `update auditEntries set salt = null, hash = null where id > ${lines[1]}`,
  );
  expect(verifyChain().faults).toBe(lines.length - 2);

  expect(chainEarlierLines()).toBe(lines.length - 2);

  expect(verifyChain().whole).toBe(true);
  expect(chainEarlierLines()).toBe(0);
});
