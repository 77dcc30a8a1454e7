import { expect, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { putForward } from "#app/domain/evaluation/consensus/put-forward.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { exportsOfManager, type ManagedCall } from "#app/domain/permissions.ts";
import { csvRow } from "#app/domain/reports/exports/csv.ts";
import { exportKinds, type TableKind } from "#app/domain/reports/exports/kinds.ts";
import { exportTable } from "#app/domain/reports/exports/table.ts";
import { rowsAtOnce } from "#db/queries/exports.ts";
import { countStatements } from "#tests/support/database.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aDiscussion, allFinal, aWrittenConsensus } from "#tests/support/given/discussions.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

/** What a table says, each row by the names of its columns. */
function read(managed: ManagedCall, kind: TableKind) {
  const { header, pages } = exportTable(exportsOfManager(managed, exportKinds), kind, "en");
  return [...pages]
    .flat()
    .map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? null])));
}

function aDecidedCall() {
  const world = aScoredCall(
    {
      Alpha: [
        [5, 5],
        [4, 5],
      ],
      Beta: [[4, 4]],
    },
    { call: aCall({ places: 1 }), toApplicant: "More numbers.", toManagers: "Between us." },
  );
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  return world;
}

test("applications are exported with every answer under its question", () => {
  const { managed, applications } = aDecidedCall();

  const rows = read(managed, "applications");

  expect(rows.map(({ Company }) => Company)).toEqual(["Alpha", "Beta"]);
  expect(rows[0]).toMatchObject({
    Country: "Bulgaria",
    Topics: "AI",
    "E-mail address": applications.Alpha.owner.email,
    Version: 1,
    Eligibility: "Eligible",
    Summary: "We cool cities.",
    "VAT number": "BG123456789",
    Declaration: "Agreed",
  });
});

test("sheets are exported with points, comments and private notes, one row a pair", () => {
  const { managed, evaluators } = aDecidedCall();

  const rows = read(managed, "sheets");

  expect(rows).toHaveLength(3);
  const alpha = rows.filter(({ Company }) => Company === "Alpha");
  expect(new Set(alpha.map(({ Evaluator }) => Evaluator))).toEqual(
    new Set(evaluators.map(({ account }) => account.name)),
  );
  expect(rows.find(({ Company }) => Company === "Beta")).toMatchObject({
    State: "Submitted",
    "Technology: points": 4,
    "Technology: to the applicant": "More numbers.",
    "Technology: for managers only": "Between us.",
    "Weighted points": 16,
  });
});

test("of a sheet that is no longer or not yet submitted nothing but its state is exported", () => {
  const { managed, applications } = aDecidedCall();
  reopenSheet(managed, applications.Beta.pairs[0].id, "Look again.", afterEvaluation);

  const draft = read(managed, "sheets").find(({ Company }) => Company === "Beta")!;

  const said = Object.entries(draft).filter(([, value]) => value !== null);
  expect(said.map(([name]) => name).toSorted()).toEqual(
    ["Number", "Company", "Kind", "Evaluator", "E-mail address", "Organisation", "State"].toSorted(),
  );
  expect(draft.State).toBe("Draft");
});

test("a consensus sheet is exported once it is put forward; before, it is its rapporteur's own", () => {
  const world = aDiscussion();
  aWrittenConsensus(world);
  const exported = () => JSON.stringify(read(world.managed, "sheets").at(-1));
  const before = exported();

  putForward(world.permits[0]!, allFinal);

  expect([before, exported()].map((row) => [/We agree|Promising/.test(row), row.includes("Zorana")])).toEqual(
    [
      [false, true],
      [true, true],
    ],
  );
});

test("the ranking is exported with the exact score, and decisions with what was proposed", () => {
  const { managed } = aDecidedCall();

  expect(read(managed, "ranking")).toMatchObject([
    {
      Place: 1,
      Company: "Alpha",
      "Exact score": "37/2",
      "Score (%)": 92.5,
      Sheets: 2,
      "Technology: points": 4.5,
    },
    { Place: 2, Company: "Beta", "Exact score": "16/1", "Score (%)": 80, Tied: "No" },
  ]);
  expect(read(managed, "decisions")).toMatchObject([
    { Company: "Alpha", Decision: "Finalist", Proposed: "Finalist", Hub: "Sofia", "Told (UTC)": null },
    { Company: "Beta", Decision: "Reserve", "Rank in the reserve": 1 },
  ]);
});

test("another call's rows are in no export", () => {
  const { managed } = aDecidedCall();
  const other = aScoredCall({ Other: [[3, 3]] });
  freezeShortlist(other.managed, { reserve: 0, reason: "" }, afterEvaluation);

  const all = (["applications", "sheets", "ranking", "decisions"] as const).flatMap((kind) =>
    read(managed, kind),
  );

  expect(new Set(all.map(({ Company }) => Company))).toEqual(new Set(["Alpha", "Beta"]));
});

test("a page of rows costs one statement, however many rows there are", async () => {
  const call = aCall();
  for (let at = 0; at < rowsAtOnce + 1; at += 1) aSubmittedApplication({ call });
  const access = exportsOfManager(call.managed, exportKinds);
  const table = exportTable(access, "applications", "en");
  const pages = table.pages[Symbol.iterator]();
  let rows: unknown[] = [];
  const next = () => countStatements(() => (rows = pages.next().value ?? []));

  expect([await next(), rows.length]).toEqual([1, rowsAtOnce]);
  expect([await next(), rows.length]).toEqual([1, 1]);
  expect([await next(), rows.length]).toEqual([1, 0]);
});

const cells: [string, string][] = [
  ["=1+1", `"'=1+1"`],
  ["+359 88", `"'+359 88"`],
  ["-5 %", `"'-5 %"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["  =HYPERLINK(A1)", `"'  =HYPERLINK(A1)"`],
  ["\t", `"'\t"`],
  ["\r=1", `"'\r'=1"`],
  ["\u200b=1", `"'\u200b=1"`],
  ["\u0000=1", `"'\u0000=1"`],
  ["a;=1+1;b", `"a;'=1+1;b"`],
  ["a\t@b", `"a\t'@b"`],
  ["a\r\n -b\n\n=c", `"a\r\n' -b\n\n'=c"`],
  ["＝1+1", `"'＝1+1"`],
  ['say "a, b"', `"say ""a, b"""`],
  ["two\nlines = fine", `"two\nlines = fine"`],
];

test.each(cells)("the text %j is a text in a spreadsheet", (text, written) => {
  expect(csvRow([text])).toBe(`${written}\r\n`);
});

test("numbers, instants and empty cells are what they are", () => {
  expect(csvRow([-5, 1.5, null, new Date("2020-07-17T15:00:00Z")])).toBe(
    '-5,1.5,,"2020-07-17T15:00:00.000Z"\r\n',
  );
});
