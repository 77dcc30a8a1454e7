import { eraseFromRecord } from "#app/domain/audit/erase.ts";
import { findLine } from "#db/queries/audit-chain.ts";
import { findText, replaceText, type Trace } from "#db/queries/erasing.ts";
import { detailsWithout, without } from "./redact.ts";

/** Takes words out of texts of anybody; returns in how many they stood. Inside a transaction. */
export function sweepTexts(texts: Trace[], words: string[]): number {
  return texts.filter((trace) => {
    const text = findText(trace);
    const left = text && without(text, words);
    if (!text || left === text) return false;
    replaceText(trace, left!);
    return true;
  }).length;
}

type Sought = { words: string[]; subjects: string[] };

/** The same of lines of the record; of those about one of the subjects, everything that people wrote. */
export function sweepRecord(lines: number[], sought: Sought, erasureId: string): number {
  for (const id of lines) eraseFromRecord([id], (details) => swept(id, details, sought), erasureId);
  return lines.length;
}

/** Whether something of a line is left to take out. */
export function isToSweep(id: number, sought: Sought): boolean {
  const { details } = findLine(id)!;
  return JSON.stringify(swept(id, JSON.parse(details) as Details, sought)) !== details;
}

type Details = Record<string, string | number>;

function swept(id: number, details: Details, { words, subjects }: Sought): Details {
  return detailsWithout(details, words, subjects.includes(findLine(id)!.subjectId));
}
