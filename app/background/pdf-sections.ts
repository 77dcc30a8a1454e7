import type { PdfFile } from "./pdf-file.ts";
import { type Dictionary, unsound, type Value, valueAt } from "./pdf-values.ts";

/** An object stands by itself, or packed with others in the object `within`. */
export type Place = Standing | Within;
export type Standing = { offset: number };
export type Within = { within: number; index: number };
/** What one part of a PDF says of where objects lie. */
export type Section = { trailer: Dictionary; placeOf: (number: number) => Place | undefined };

/** All of them, the newest first: who changes a PDF may append what is new, with a section of its own. */
export function sectionsOf(file: PdfFile): Section[] {
  const tail = file.textAt(Math.max(0, file.bytes - 1024), 1024);
  const start = tail.lastIndexOf("startxref");
  const [, first] = /^startxref\s+(\d+)\s+%%EOF/.exec(tail.slice(start)) ?? unsound();
  const sections: Section[] = [];
  for (let at: Value = Number(first); typeof at === "number"; at = sections.at(-1)!.trailer.get("/Prev")) {
    const section = sectionAt(file, at);
    // For readers that know them: objects that the table does not name.
    const packed = section.trailer.get("/XRefStm");
    if (typeof packed === "number") sections.push(sectionAt(file, packed));
    sections.push(section);
  }
  return sections;
}

function sectionAt(file: PdfFile, offset: number): Section {
  const [head] = /^\s*xref\s+/.exec(file.textAt(offset, 16)) ?? [];
  return head ? tableAt(file, offset + head.length) : streamAt(file, offset);
}

const lineLength = 20;
const lines = /^(?:\d{10} \d{5} [nf](?: \r| \n|\r\n))*$/;

/** A table of lines of equal length, in runs of objects that follow each other. */
function tableAt(file: PdfFile, begin: number): Section {
  const runs: { first: number; text: string }[] = [];
  let from = begin;
  for (;;) {
    const [head, first, count] = /^\s*(\d+) +(\d+)\s+/.exec(file.textAt(from, 40)) ?? [];
    if (head === undefined) break;
    const text = file.textAt(from + head.length, Number(count) * lineLength);
    if (!lines.test(text)) unsound();
    runs.push({ first: Number(first), text });
    from += head.length + text.length;
  }
  return { trailer: trailerAt(file, from), placeOf };

  function placeOf(number: number): Place | undefined {
    for (const { first, text } of runs) {
      const line = text.substr((number - first) * lineLength, lineLength);
      if (number >= first && line.includes("n")) return { offset: parseInt(line, 10) };
    }
  }
}

function trailerAt(file: PdfFile, from: number): Dictionary {
  const text = file.textAt(from, 4096);
  const [head] = /^\s*trailer/.exec(text) ?? unsound();
  const { value } = valueAt(text, head.length);
  return value instanceof Map ? value : unsound();
}

/** The same as numbers in rows of equal length, packed. */
function streamAt(file: PdfFile, offset: number): Section {
  const { value: trailer, end } = file.objectAt(offset);
  if (!(trailer instanceof Map) || trailer.get("/Type") !== "/XRef") unsound();
  const rows = file.unpacked(trailer, end, trailer.get("/Length"));
  const widths = numbers(trailer.get("/W"));
  const runs = numbers(trailer.get("/Index") ?? [0, trailer.get("/Size")]);
  return { trailer, placeOf };

  function placeOf(number: number): Place | undefined {
    let before = 0;
    for (let at = 0; at < runs.length; at += 2) {
      const [first, count] = [runs[at], runs[at + 1]];
      if (number >= first && number < first + count) return placeIn(before + number - first);
      before += count;
    }
  }

  function placeIn(row: number): Place | undefined {
    let from = row * widths.reduce((sum, width) => sum + width);
    const [kind, one, other] = widths.map((width) => {
      from += width;
      return width === 0 ? undefined : rows.readUIntBE(from - width, width);
    });
    if (kind === 2) return { within: one!, index: other ?? 0 };
    return (kind ?? 1) === 1 ? { offset: one! } : undefined;
  }
}

function numbers(value: Value): number[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === "number")) unsound();
  return value;
}
