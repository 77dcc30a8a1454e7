import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { findImport, importsOf, ownersIn } from "#db/queries/imports.ts";
import { guessMapping, importable, type Mapping, people } from "./columns.ts";
import { readRows, type ReadRow, type TakenAs } from "./read-rows.ts";

const shownProblems = 500;
const shownSamples = 3;

/** The tables that were brought to the call, the latest first. */
export function viewImports({ callId }: ManagedCall) {
  const { timeZone } = findCall(callId)!;
  return { timeZone, imports: importsOf(callId, 50) };
}

export type Asked = { mapping?: Mapping; as: TakenAs };

/**
 * What would become of a kept table: which column answers what (as guessed where nobody chose), samples of each, how many
 * rows can be taken, and what is wrong with the others. Undefined for a table of another call.
 */
export function viewImport({ callId }: ManagedCall, importId: string, asked: Asked, locale: Locale) {
  const found = findImport(callId, importId);
  if (!found) return;
  const { rows: table, fileName, finishedAt, imported } = found;
  const [header] = table;
  const form = findFormVersion(findCall(callId)!.formVersionId)!.definition;
  const mapping = asked.mapping ?? guessMapping(form, header);
  const read = readRows(table, { form, mapping, as: asked.as, taken: new Set(ownersIn(callId)) });
  const labels = new Map(importable(form).map(({ id, label }) => [id, inLanguage(label, locale)]));
  const wrong = read.filter(({ problems }) => problems.length > 0);
  return {
    fileName,
    finished: finishedAt ? { at: finishedAt, imported: imported! } : undefined,
    as: asked.as,
    columns: header.map((name, column) => ({ name, samples: samplesOf(table, column) })),
    fields: [
      ...people.map((id) => ({ id, label: undefined, required: id === "_email", column: mapping[id] })),
      ...importable(form).map(({ id, required }) => ({
        id,
        label: labels.get(id),
        required,
        column: mapping[id],
      })),
    ],
    rows: read.length,
    fitting: read.length - wrong.length,
    leftOut: wrong.slice(0, shownProblems).map((row) => ({
      line: row.line,
      email: row.email,
      problems: row.problems.map((problem) => named(problem, header, labels)),
    })),
  };
}

type Problem = ReadRow["problems"][number];

function named(problem: Problem, header: string[], labels: Map<string, string>) {
  const { column } = problem;
  const where = { column: column || undefined, columnName: header[column - 1] };
  if (problem.kind !== "answer") return { kind: problem.kind, ...where };
  const { questionId, problem: what, params } = problem.problem;
  return { kind: problem.kind, ...where, question: labels.get(questionId), problem: what, params };
}

function samplesOf(table: string[][], column: number): string[] {
  const cells = table.slice(1).map((row) => row[column] ?? "");
  return cells.filter(Boolean).slice(0, shownSamples);
}
