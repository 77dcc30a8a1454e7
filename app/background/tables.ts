import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";

/** A table as text; what is wrong with it, where that is known (line and column from 1). */
export type Table =
  { rows: string[][] } | { problem: "not-a-table" } | { problem: "broken"; line: number; column: number };

/** The rows of a CSV or XLSX file: every cell as people read it there; lines without anything are left out. */
export async function readTable(content: Uint8Array): Promise<Table> {
  const isZip = content[0] === 0x50 && content[1] === 0x4b;
  const table = isZip ? await fromSheet(content) : fromText(textOf(content));
  if ("problem" in table) return table;
  const rows = table.rows.filter((row) => row.some((cell) => cell !== ""));
  return { rows };
}

async function fromSheet(content: Uint8Array): Promise<Table> {
  try {
    const rows = await readSheet(Buffer.from(content));
    return { rows: rows.map((row) => row.map(cellInWords)) };
  } catch {
    return { problem: "not-a-table" };
  }
}

/** Days come as instants at midnight UTC. */
function cellInWords(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, "");
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

function fromText(text: string): Table {
  // A text file has no such character; what has one is something else.
  if (text.includes("\u0000")) return { problem: "not-a-table" };
  try {
    const options = { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true };
    return { rows: parse(text, { ...options, delimiter: delimiterOf(text) }) };
  } catch (problem) {
    const { bytes_records: read, index } = problem as { bytes_records: number; index: number };
    return { problem: "broken", line: lineAfter(text, read), column: index + 1 };
  }
}

/** Where the row begins that comes after so many bytes; what is not closed is only noticed at the end. */
function lineAfter(text: string, bytes: number): number {
  return Buffer.from(text).subarray(0, bytes).toString().split("\n").length;
}

/** Office programs in Bulgarian write semicolons; the first line tells. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => first.split(mark).length;
  return [",", ";", "\t"].toSorted((one, other) => count(other) - count(one))[0];
}

/** In UTF-8, or in the Cyrillic of Windows, which older office programs write. */
function textOf(content: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("windows-1251").decode(content);
  }
}
