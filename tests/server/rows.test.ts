import { expect, test } from "vitest";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { insertSession, updateSession } from "#db/queries/sessions.ts";
import { replacePresence } from "#db/queries/presences.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";

const [early, late] = [new Date("2026-03-01T10:00:00Z"), new Date("2026-03-01T11:00:00Z")];

function aSession(id: string) {
  const accountId = anAccount({ email: `${id}@company.example` }).id;
  inTransaction(() =>
    insertSession({ id, accountId, createdAt: early, expiresAt: late, seenAt: early, provedAt: early }),
  );
  return () => sqlite.prepare("select seenAt, provedAt, expiresAt from sessions where id = ?").get(id);
}

test("of a row that is changed, what is not given stays, and what is given as nothing is emptied", () => {
  const read = aSession("one");

  inTransaction(() => updateSession("one", { seenAt: late, provedAt: undefined }));
  inTransaction(() => updateSession("one", { expiresAt: undefined, provedAt: null }));

  expect(read()).toEqual({ seenAt: late.getTime(), provedAt: null, expiresAt: late.getTime() });
});

test("a row takes the place of the one with the same key, and of no other", () => {
  const { id: applicationId } = aDraft();
  const [ana, boris] = ["ana", "boris"].map((name) => anAccount({ email: `${name}@company.example` }).id);
  const place = (accountId: string, sectionId: string, seenAt: Date) =>
    inTransaction(() => replacePresence({ applicationId, accountId, sectionId, seenAt }));

  place(ana, "company", early);
  place(boris, "company", early);
  place(ana, "solution", late);

  const kept = sqlite.prepare("select accountId, sectionId, seenAt from presences order by seenAt").all();
  expect(kept).toEqual([
    { accountId: boris, sectionId: "company", seenAt: early.getTime() },
    { accountId: ana, sectionId: "solution", seenAt: late.getTime() },
  ]);
});

test("outside a transaction nothing is written, also by what was written before", () => {
  const read = aSession("other");
  inTransaction(() => updateSession("other", { seenAt: early }));

  expect(() => updateSession("other", { seenAt: late })).toThrow("Write outside a transaction");
  expect(read()).toMatchObject({ seenAt: early.getTime() });
});
