import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import { linesOfLetters, linesOfSubjects, linesSaying } from "#db/queries/retention.ts";
import { dueIds, namesOf } from "#db/queries/retention-due.ts";
import { findLine } from "#db/queries/audit-chain.ts";
import { detailsWithout } from "../redact.ts";
import { writtenBefore } from "./due.ts";

export type Asked = { callId: string; purpose: RetentionPurpose; now: Date };

/**
 * What is erased at a time: rows of the purpose, what they are called, and lines of the record: `about` them, which lose
 * all that people wrote, and lines `saying` one of the names, which lose the name.
 */
export type Piece = { ids: string[]; names: string[]; about: number[]; saying: number[] };

/** The next rows that may be erased, with what names them elsewhere. Reads all lines of the call: in the worker. */
export function nextPiece({ callId, purpose, now, most }: Asked & { most: number }): Piece {
  const ids = dueIds({ callId, purpose, writtenBefore: writtenBefore(now) }, most);
  if (ids.length === 0) return { ids, names: [], about: [], saying: [] };
  const names = namesOf(purpose, ids);
  const about = linesAbout(callId, purpose, ids);
  const others = names.length > 0 ? linesSaying(callId, names) : [];
  const saying = others.filter((id) => !about.includes(id) && isToErase(id, names, false));
  return { ids, names, about, saying };
}

/** Lines about these rows that say more than codes and numbers; of their files alone for the files. */
export function linesAbout(callId: string, purpose: RetentionPurpose, ids: string[]): number[] {
  const lines =
    purpose === "letters"
      ? linesOfLetters(callId)
      : linesOfSubjects(ids, purpose === "files" ? "application.file-" : "");
  return lines.filter((id) => isToErase(id, [], true));
}

type Details = Record<string, string | number>;

function isToErase(id: number, names: string[], wholly: boolean): boolean {
  const { details } = findLine(id)!;
  return JSON.stringify(detailsWithout(JSON.parse(details) as Details, names, wholly)) !== details;
}
