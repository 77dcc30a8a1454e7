import { expect, test } from "vitest";
import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import { readRows } from "#app/domain/evaluators/import/read-rows.ts";
import { takeInvitees } from "#app/domain/evaluators/import/take-import.ts";
import { viewInviteeImport } from "#app/domain/evaluators/import/view-import.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { evaluatorsOf } from "#db/queries/evaluators.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";
import { anInvitation } from "#tests/support/given/evaluators.ts";

const both = (en: string, bg: string) => ({ en, bg });
const reading = {
  kinds: [{ id: "investor", name: both("Investor", "Инвеститор") }],
  topics: [
    { id: "ai", name: both("AI", "ИИ") },
    { id: "vr", name: both("VR, AR", "Виртуална реалност") },
  ],
  invited: new Set(["old@lab.example"]),
};
const header = ["Имейл", "NAME", "Language", "Вид", "Applications", "Country", "Topics"];
const read = (...rows: string[][]) => readRows([header, ...rows], reading);

test("columns are known by their names in either language, in any order", () => {
  const [row] = read(["Ada@Lab.example", "Ada", "български", "инвеститор", "12", "България", "VR, AR; ии"]);

  expect(row).toEqual({
    line: 2,
    problems: [],
    invitee: {
      name: "Ada",
      email: "ada@lab.example",
      locale: "bg",
      kind: "investor",
      askedFor: 12,
      organisation: undefined,
      country: "BG",
      topics: { vr: 2, ai: 2 },
    },
  });
});

test("other spellings of a mailbox are known as one that was invited, or stands twice", () => {
  const rows = read(["old+x@lab.example", "Old"], ["ada@gmail.com", "Ada"], ["a.d.a@gmail.com", "Ada"]);

  expect(rows.map(({ problems }) => problems.map(({ problem }) => problem))).toEqual([
    ["invited"],
    [],
    ["twice"],
  ]);
});

test("what may be left out is left to the letter", () => {
  const [{ invitee, problems }] = read(["ada@lab.example", "Ada"]);

  expect(problems).toEqual([]);
  expect(Object.values(invitee).filter((value) => value !== undefined)).toEqual(["Ada", "ada@lab.example"]);
});

test.each([
  ["no name", ["a@lab.example", ""], [["required", 2, ""]]],
  ["no address", ["", "Ada"], [["required", 1, ""]]],
  ["what is no address", ["lab.example", "Ada"], [["address", 1, "lab.example"]]],
  ["somebody invited before", ["OLD@lab.example", "Ada"], [["invited", 1, "OLD@lab.example"]]],
  ["an unknown language", ["a@lab.example", "Ada", "cy"], [["language", 3, "cy"]]],
  ["an unknown kind", ["a@lab.example", "Ada", "", "poet"], [["kind", 4, "poet"]]],
  ["a number that is none", ["a@lab.example", "Ada", "", "", "0"], [["number", 5, "0"]]],
  ["an unknown country", ["a@lab.example", "Ada", "", "", "", "Atlantis"], [["country", 6, "Atlantis"]]],
  ["an unknown topic", ["a@lab.example", "Ada", "", "", "", "", "AI; chess"], [["topic", 7, "chess"]]],
])("a row with %s says where it is wrong", (_what, row, wrong) => {
  const [{ problems }] = read(row);

  expect(problems.map(({ problem, column, cell }) => [problem, column, cell])).toEqual(wrong);
});

test("an address that stands twice is wrong the second time", () => {
  const rows = read(["a@lab.example", "Ada"], ["A@lab.example", "Ada again"]);

  expect(rows.map(({ problems }) => problems.map(({ problem }) => problem))).toEqual([[], ["twice"]]);
});

function aTable(call: ReturnType<typeof aCall>, ...rows: string[][]) {
  const table = { fileName: "people.csv", rows: [["Name", "E-mail", "Phone", "Applications"], ...rows] };
  return beginImport(call.managed, table, beforeDeadline, "evaluators");
}

let links = 0;
const makeLink = () => ({ token: `table ${links}`, tokenHash: `hash of table ${links++}` });
const letter = { locale: "en" as const, message: "", askedFor: 9 };
const invited = (callId: string) =>
  evaluatorsOf(callId, 0, 9).map(({ evaluator }) => [evaluator.email, evaluator.askedFor]);

test("a table shows who would be invited and who not, and invites nobody yet", () => {
  const call = aCall();
  const id = aTable(call, ["Ada", "ada@lab.example", "+359", "5"], ["", "bo@lab.example"]);

  expect(viewInviteeImport(call.managed, id)).toMatchObject({
    missing: [],
    unread: ["Phone"],
    fitting: 1,
    wrong: 1,
    leftOut: [{ line: 3, email: "bo@lab.example" }],
  });
  expect(invited(call.id)).toEqual([]);
});

test("a table without a column for addresses says so", () => {
  const call = aCall();
  const table = { fileName: "p.csv", rows: [["Name"], ["Ada"]] };
  const id = beginImport(call.managed, table, beforeDeadline, "evaluators");

  expect(viewInviteeImport(call.managed, id)).toMatchObject({ missing: ["email"], fitting: 0, wrong: 0 });
});

test("the rows that are right are invited, with what they say before what the letter says", () => {
  const call = aCall();
  const id = aTable(
    call,
    ["Ada", "ada@lab.example", "", "5"],
    ["", "bo@lab.example"],
    ["Cy", "cy@lab.example"],
  );

  takeInvitees(call.managed, id, letter, 2, makeLink, beforeDeadline);

  expect(invited(call.id)).toEqual([
    ["ada@lab.example", 5],
    ["cy@lab.example", 9],
  ]);
  expect(() => takeInvitees(call.managed, id, letter, 0, makeLink, beforeDeadline)).toThrow(
    "already-imported",
  );
});

test("when somebody of the table was invited meanwhile, nobody is", () => {
  const call = aCall();
  const { account } = anInvitation();
  const id = aTable(call, ["Ada", "ada@lab.example"], ["Bo", account.email]);
  anInvitation({ call, account });

  const take = () => takeInvitees(call.managed, id, letter, 2, makeLink, beforeDeadline);

  expect(take).toThrow("changed-elsewhere");
  expect(invited(call.id)).toEqual([[account.email, null]]);
  expect(emailsOfCall(call.id, 9, 0)).toHaveLength(1);
});

test("a table of another call is not there", () => {
  const id = aTable(aCall(), ["Ada", "ada@lab.example"]);

  expect(viewInviteeImport(aCall().managed, id)).toBeUndefined();
});
