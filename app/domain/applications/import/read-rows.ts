import { z } from "zod";
import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { problemsOf, type ProblemOfForm } from "#app/domain/calls/form/problems.ts";
import { answerFromCell } from "./answer-from-cell.ts";
import { importable, type Mapping } from "./columns.ts";

/** Drafts may lack answers; what is to be submitted may not, but files cannot stand in a table. */
export type TakenAs = "draft" | "submitted";

/** Why a row is not taken; `column` counts from 1, as in office programs. */
export type RowProblem =
  | { kind: "email-missing" | "email-invalid" | "email-twice" | "email-has-one"; column: number }
  | { kind: "answer"; column: number; problem: ProblemOfForm };

export type ReadRow = {
  /** As the table counts its lines: the header is the first. */
  line: number;
  email: string;
  name: string;
  answers: Answers;
  problems: RowProblem[];
};

type Reading = {
  form: FormDefinition;
  mapping: Mapping;
  as: TakenAs;
  /** Addresses, in lower case, that have an application in the call already. */
  taken: Set<string>;
};

/** The rows of a table (header first) as applications, each with what is wrong with it. */
export function readRows([, ...rows]: string[][], reading: Reading): ReadRow[] {
  const seen = new Map<string, number>();
  return rows.map((row, place) => {
    const line = place + 2;
    const read = readRow(row, line, reading);
    const before = seen.get(read.email);
    if (read.email && before === undefined) seen.set(read.email, line);
    const twice =
      before === undefined ? [] : [{ kind: "email-twice" as const, column: columnOf(reading, "_email") }];
    return { ...read, problems: [...read.problems, ...twice] };
  });
}

function readRow(row: string[], line: number, reading: Reading): ReadRow {
  const cell = (name: string) => row[reading.mapping[name]] ?? "";
  const email = cell("_email").trim().toLowerCase();
  const asked = importable(reading.form).filter(({ id }) => id in reading.mapping && cell(id) !== "");
  const answers = Object.fromEntries(
    asked.map((question) => [question.id, answerFromCell(question, cell(question.id))]),
  );
  const name = cell("_name") || email.split("@")[0];
  return {
    line,
    email,
    name,
    answers,
    problems: [...emailProblems(email, reading), ...answerProblems(answers, reading)],
  };
}

function emailProblems(email: string, reading: Reading): RowProblem[] {
  const column = columnOf(reading, "_email");
  if (!email) return [{ kind: "email-missing", column }];
  if (!z.email().safeParse(email).success) return [{ kind: "email-invalid", column }];
  return reading.taken.has(email) ? [{ kind: "email-has-one", column }] : [];
}

function answerProblems(answers: Answers, reading: Reading): RowProblem[] {
  const files = new Set(
    reading.form.sections.flatMap(({ questions }) =>
      questions.filter(({ type }) => type === "file").map(({ id }) => id),
    ),
  );
  return problemsOf(reading.form, answers)
    .filter(({ questionId }) => !files.has(questionId))
    .filter(({ questionId }) => reading.as === "submitted" || questionId in answers)
    .map((problem) => ({ kind: "answer", column: columnOf(reading, problem.questionId), problem }));
}

/** 0 where the table has no such column. */
function columnOf({ mapping }: Reading, name: string): number {
  return (mapping[name] ?? -1) + 1;
}
