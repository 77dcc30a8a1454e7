import { expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { references } from "#db/queries/invariants/references.ts";
import { dropped, left, moved, once } from "#db/queries/merging.ts";
import { fillEveryTable } from "#tests/support/fill.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { merged } from "#tests/support/given/merging.ts";
import { tablesOf, textColumns, whereStands } from "#tests/support/text-columns.ts";

const now = new Date("2020-07-01T10:00:00Z");

/** Called like a person, and none. */
const nobody = ["auditEntries.erasedBy", "emails.claimedBy", "sessions.signedInBy", "submissions.lateBy"];

type Key = { table: string; from: string };

/** Every column that names an account: by the database's word, by the list of what it does not keep itself, or by its own name. */
function columnsOfAccounts(): string[] {
  const kept = tablesOf().flatMap((table) =>
    (sqlite.pragma(`foreign_key_list("${table}")`) as Key[])
      .filter((key) => key.table === "accounts")
      .map(({ from }) => `${table}.${from}`),
  );
  const listed = Object.entries(references).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, named]) => (named === "accounts" ? `${table}.${column}` : [])),
  );
  const called = textColumns()
    .filter(({ column }) => /^by$|By$|^(account|owner|author|actor|manager)Id$/.test(column))
    .map(({ table, column }) => `${table}.${column}`);
  return [...new Set([...kept, ...listed, ...called])].filter((one) => !nobody.includes(one)).toSorted();
}

test("of every column that names an account it is said what becomes of it when two are merged, and of no other", () => {
  const said = [
    ...Object.entries(moved).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
    ...[...once, ...dropped].map((table) => `${table}.accountId`),
    ...Object.keys(left),
  ];

  expect(said.filter((one) => one !== "auditEntries.subjectId").toSorted()).toEqual(columnsOfAccounts());
});

test("after two accounts were merged nothing names the second but what is said to", () => {
  const [first, second] = [anAccount(), anAccount()];
  const draft = aDraft();
  const named = Object.fromEntries(columnsOfAccounts().map((column) => [column, second.id]));
  const about = { applicationId: draft.id, callId: draft.call.id, evaluatorId: "an evaluator" };
  const made = [
    "accounts",
    "applications",
    "auditEntries",
    "calls",
    "programmes",
    "formVersions",
    "installation",
  ];
  fillEveryTable(second, { ...about, ...named }, made);
  sqlite.prepare("update applications set ownerId = ?").run(second.id);
  expect(whereStands([second.id]).length).toBeGreaterThan(55);

  merged(first, second, now);

  expect(whereStands([second.id])).toEqual([...Object.keys(left), "accounts.id"].toSorted());
});
