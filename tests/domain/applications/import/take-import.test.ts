import { expect, test } from "vitest";
import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import { guessMapping, type Mapping } from "#app/domain/applications/import/columns.ts";
import type { TakenAs } from "#app/domain/applications/import/read-rows.ts";
import { takeImport } from "#app/domain/applications/import/take-import.ts";
import { viewImport } from "#app/domain/applications/import/view-import.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { sqlite } from "#db/client.server.ts";
import { findApplication, findApplicationOf, submissionsOf } from "#db/queries/applications.ts";
import { viewReceiptFile } from "#app/domain/applications/receipt-file.ts";
import { verifyReceipt } from "#app/domain/applications/verify-receipt.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline } from "#tests/support/given/calls.ts";
import { emailsAbout, everything } from "../the-record.ts";

const header = ["E-mail", "Contact person", "Name", "Country", "Summary", "Topics", "Declaration"];
const row = ["ana@cool.example", "Ana", "Cool Cities", "България", "We cool cities.", "AI; VR", "yes"];

function aTable(...rows: string[][]) {
  const call = aCall();
  const table = [header, ...rows];
  const id = beginImport(call.managed, { fileName: "f6s.csv", rows: table }, beforeDeadline);
  const mapping = guessMapping(aForm, header);
  const take = (as: TakenAs, columns: Mapping = mapping) =>
    takeImport(call.managed, id, { mapping: columns, as }, beforeDeadline);
  const look = (as: TakenAs) => viewImport(call.managed, id, { as }, "en")!;
  return { call, take, look };
}

function applicationOf(email: string, callId: string) {
  const account = findAccountByEmail(email)!;
  return { account, id: findApplicationOf(account.id, callId)!.id };
}

test("the header tells which column answers which question", () => {
  expect(guessMapping(aForm, header)).toEqual({
    _email: 0,
    _name: 1,
    company: 2,
    country: 3,
    summary: 4,
    topics: 5,
    honour: 6,
  });
});

test("a row becomes a draft of its owner, who is told", () => {
  const { call, take } = aTable(row);

  const taken = take("draft");

  const { account, id } = applicationOf("ana@cool.example", call.id);
  expect(taken).toBe(1);
  expect(account).toMatchObject({ name: "Ana", emailConfirmed: false });
  expect(findApplication(id)!.application).toMatchObject({
    number: 1,
    status: "draft",
    company: "Cool Cities",
    country: "BG",
    importedFrom: "f6s.csv",
  });
  expect(draftAnswers(id)).toEqual({
    company: "Cool Cities",
    country: "BG",
    summary: "We cool cities.",
    topics: ["ai", "vr"],
    honour: true,
  });
  expect(emailsAbout(id, beforeDeadline)).toMatchObject([
    { template: "application-imported", address: "ana@cool.example", props: { submitted: false } },
  ]);
});

test("a complete row can be taken as submitted, with a receipt like any other", () => {
  const { call, take } = aTable(row);

  take("submitted");

  const { account, id } = applicationOf("ana@cool.example", call.id);
  const receipt = viewReceiptFile(ownApplication(account, id)!)!;
  expect(findApplication(id)!.application.status).toBe("submitted");
  expect(submissionsOf(id)).toMatchObject([{ version: 1, receivedAt: beforeDeadline }]);
  expect(verifyReceipt(JSON.stringify(receipt))).toMatchObject({ own: true, held: true });
});

test("what is wrong with a row is said with its line and column, and the row is left out", () => {
  const { call, take, look } = aTable(
    row,
    ["", "Bob", ...row.slice(2)],
    ["not an address", "Bob", ...row.slice(2)],
    ["ANA@cool.example", "Ana again", ...row.slice(2)],
    ["bob@warm.example", "Bob", "Warm Cities", "Atlantis", "x".repeat(301), "AI", "yes"],
  );

  const view = look("draft");
  const taken = take("draft");

  expect(view).toMatchObject({ rows: 5, fitting: 1 });
  expect(view.leftOut).toEqual([
    { line: 3, email: "", problems: [{ kind: "email-missing", column: 1, columnName: "E-mail" }] },
    {
      line: 4,
      email: "not an address",
      problems: [{ kind: "email-invalid", column: 1, columnName: "E-mail" }],
    },
    {
      line: 5,
      email: "ana@cool.example",
      problems: [{ kind: "email-twice", column: 1, columnName: "E-mail" }],
    },
    {
      line: 6,
      email: "bob@warm.example",
      problems: [
        {
          kind: "answer",
          column: 4,
          columnName: "Country",
          question: "Country",
          problem: "choice",
          params: {},
        },
        {
          kind: "answer",
          column: 5,
          columnName: "Summary",
          question: "Summary",
          problem: "too-long",
          params: { count: 300 },
        },
      ],
    },
  ]);
  expect(taken).toBe(1);
  expect(findAccountByEmail("bob@warm.example")).toBeUndefined();
  expect(applicationOf("ana@cool.example", call.id).id).toBeDefined();
});

test("a draft may lack answers, what is submitted may not", () => {
  const { look } = aTable(["ana@cool.example", "Ana", "Cool Cities", "", "", "", ""]);

  expect(look("draft").fitting).toBe(1);
  expect(look("submitted").leftOut[0].problems.map((one) => "question" in one && one.question)).toEqual([
    "Country",
    "Summary",
    "Topics",
    "Declaration",
  ]);
});

test("whoever has an application in the call keeps it", () => {
  const owner = anAccount();
  const { call, take, look } = aTable([owner.email, "Ana", ...row.slice(2)], row);
  const { id } = aDraft({ call, owner });

  expect(look("draft").leftOut).toMatchObject([{ line: 2, problems: [{ kind: "email-has-one" }] }]);
  expect(take("draft")).toBe(1);
  expect(findApplicationOf(owner.id, call.id)!.id).toBe(id);
});

test("a table is taken once", () => {
  const { take } = aTable(row, ["bob@warm.example", "Bob", ...row.slice(2)]);
  take("draft");
  const before = everything();

  expect(() => take("draft")).toThrow("already-imported");

  expect(everything()).toEqual(before);
});

test("a table without a row that fits is refused and everything stays as it was", () => {
  const { take } = aTable(row);
  const before = everything();

  expect(() => take("draft", { company: 2 })).toThrow("nothing-to-import");

  expect(everything()).toEqual(before);
});

test("nothing is half imported: when a row fails in the middle, none is taken", () => {
  const { take } = aTable(row, ["bob@warm.example", "Bob", ...row.slice(2)]);
  sqlite.exec(
    `create temp trigger fails before insert on applications when new.number = 2 begin select raise(abort, 'disk'); end`,
  );
  const before = everything();

  expect(() => take("draft")).toThrow('insert into "applications"');

  sqlite.exec("drop trigger fails");
  expect(everything()).toEqual(before);
  expect(findAccountByEmail("ana@cool.example")).toBeUndefined();
  expect(take("draft")).toBe(2);
});

test.each([
  ["without rows", [header], "table-empty"],
  ["with too many rows", [header, ...Array.from({ length: 1001 }, () => row)], "table-too-large"],
  ["with too many columns", [header, Array.from({ length: 301 }, () => "x")], "table-too-large"],
])("a table %s is refused", (_how, rows, reason) => {
  const { managed } = aCall();

  expect(() => beginImport(managed, { fileName: "t.csv", rows }, beforeDeadline)).toThrow(reason);
});

test("a table is only seen through its own call", () => {
  const { call } = aTable(row);
  const id = beginImport(call.managed, { fileName: "t.csv", rows: [header, row] }, beforeDeadline);

  expect(viewImport(aCall().managed, id, { as: "draft" }, "en")).toBeUndefined();
});
