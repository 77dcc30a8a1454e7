import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { writeSheet } from "#app/background/sheet.ts";
import { csvRow } from "#app/domain/reports/exports/csv.ts";

/** Pieces of which formulas, cells and their borders are made. */
const pieces = [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  ";",
  ",",
  '"',
  "'",
  " ",
  "\u200b",
  "\u00a0",
  "＝",
  "|",
  "A1",
  "cmd",
  "ж",
  "(",
  ")",
  "_x003D_",
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join(""));
const cells = fc.array(text, { minLength: 1, maxLength: 4 });
const begun = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

test("no spreadsheet program computes a cell of a CSV file, whichever of its separators it reads by", () => {
  fc.assert(
    fc.property(cells, (row) => {
      const line = csvRow(row);

      const asAgreed = (parse(line) as string[][]).flat();
      // Office programs of half of Europe, also where they do not care for quotes.
      const otherwise = line.split(/[;\t\r\n]/);
      expect([...asAgreed, ...otherwise].filter((cell) => begun.test(cell))).toEqual([]);
    }),
    { numRuns: 2000, seed: 6 },
  );
});

test("a CSV file loses nothing of a text but what its apostrophes add", () => {
  fc.assert(
    fc.property(cells, (row) => {
      const [read] = parse(csvRow(row)) as string[][];

      expect(read.map((cell) => cell.replaceAll("'", ""))).toEqual(
        row.map((cell) => cell.replaceAll("'", "")),
      );
    }),
    { numRuns: 500, seed: 6 },
  );
});

test("every cell of a spreadsheet is a text as it was typed, never a formula", async () => {
  await fc.assert(
    fc.asyncProperty(cells, async (row) => {
      const file = await writeSheet({
        name: "Rows",
        header: row.map((_, at) => `Column ${at}`),
        rows: [row],
      });

      expect(Buffer.from(file).includes("<f>")).toBe(false);
      const [, read] = await readSheet(Buffer.from(file));
      expect((read ?? []).map((cell) => typeof cell).filter((kind) => kind === "number")).toEqual([]);
    }),
    { numRuns: 60, seed: 6 },
  );
});
