import { expect, test } from "vitest";
import { change } from "#app/domain/change.ts";
import { publishCall } from "#app/domain/calls/publish-call.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { markEmailSent } from "#db/queries/outbox.ts";
import { aCall, deadline, opening } from "#tests/support/given/calls.ts";
import { letters, outcomes } from "#tests/support/given/emails.ts";

test("a published call is on the record with who published it", () => {
  const { id, managed } = aCall({ published: false });

  publishCall(managed, opening);

  expect(findCall(id)!.status).toBe("published");
  expect(auditEntriesOfCall(id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "call.published", actor: managed.manager.name, at: opening, details: { title: "Open call 1" } },
  ]);
});

test("a write outside of a change throws", () => {
  const { id } = aCall();

  expect(() => updateCall(id, { places: 1 })).toThrow("Write outside a transaction");
  expect(findCall(id)!.places).toBe(20);
});

test("a write whose SQL was put together before throws outside of a change, too", () => {
  const at = new Date("2020-07-01T10:00:00Z");
  letters(["ada@x.example"], at);
  const id = sqlite.prepare("select id from emails").pluck().get() as string;
  inTransaction(() => markEmailSent("another", at));

  expect(() => markEmailSent(id, at)).toThrow("Write outside a transaction");
  expect(outcomes()).toMatchObject([{ status: "queued" }]);
});

test("what fails halfway leaves neither the change nor a line on the record", () => {
  const { id, managed } = aCall();
  const before = auditEntriesOfCall(id, Number.MAX_SAFE_INTEGER, 100).length;

  const failing = () =>
    change(
      {
        action: "call.changed",
        by: managed.manager,
        on: id,
        callId: id,
        at: deadline,
        details: { what: "places" },
      },
      () => {
        updateCall(id, { places: 1 });
        throw new Error("halfway");
      },
    );

  expect(failing).toThrow("halfway");
  expect(findCall(id)!.places).toBe(20);
  expect(auditEntriesOfCall(id, Number.MAX_SAFE_INTEGER, 100)).toHaveLength(before);
});
