import type { Cell } from "./kinds.ts";

/**
 * A row as office programs read it, quoted, with the line's end. A text that a spreadsheet would compute (it begins with
 * = + - @, a tab or a line's end, also after blanks) gets an apostrophe before it (OWASP, CSV Injection); numbers are
 * numbers and stay.
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = cell instanceof Date ? cell.toISOString() : harmless(cell);
  return `"${text.replaceAll('"', '""')}"`;
}

function harmless(text: string): string {
  return /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
}
