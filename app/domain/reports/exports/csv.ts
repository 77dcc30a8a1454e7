import type { Cell } from "./kinds.ts";

/**
 * A row as office programs read it, quoted, with the line's end. A text that a spreadsheet would compute (it begins
 * with = + - @, a tab or a line's end, also after blanks and characters that nobody sees) gets an apostrophe before it
 * (OWASP, CSV Injection); so does such a piece after a semicolon, a tab or a line's end, where office programs of half
 * of Europe begin a new cell, quoted or not. Numbers are numbers and stay.
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

const computed = /^(?=[\t\r\n])|(?<=^|[;\t\r\n])(?=(?:(?![\t\r\n])[\s\p{Cc}\p{Cf}])*[=+\-@＝＋－＠])/gu;

function harmless(text: string): string {
  return text.replace(computed, "'");
}
