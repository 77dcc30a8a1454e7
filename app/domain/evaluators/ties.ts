import { z } from "zod";
import type { TieKind } from "#db/schema/conflicts.ts";

export type Ties = { kind: TieKind; name: string }[];

const most = 100;

/** Lines of a text, without empty and repeated ones. */
export const lines = z
  .string()
  .max(10_000)
  .default("")
  .transform((text) =>
    [...new Set(text.split("\n").map((line) => line.trim().slice(0, 200)))].filter(Boolean),
  )
  .refine((found) => found.length <= most, { params: { problem: "too-many", count: most } });

/** What an evaluator says of their ties, as a form sends it: one a line. */
export const tiesInput = z
  .object({ organisations: lines, numbers: lines, mentored: lines, people: lines })
  .transform(({ organisations, numbers, mentored, people }): Ties => [
    ...organisations.map((name) => ({ kind: "organisation" as const, name })),
    ...numbers.map((name) => ({ kind: "registration-number" as const, name })),
    ...mentored.map((name) => ({ kind: "mentored" as const, name })),
    ...people.map((name) => ({ kind: "person" as const, name })),
  ]);

/** The companies that a manager names. */
export const mentoredInput = z.object({ mentored: lines });

/** As the form shows them again. */
export function tiesAsText(ties: Ties) {
  const of = (kind: TieKind) =>
    ties
      .filter((tie) => tie.kind === kind)
      .map(({ name }) => name)
      .join("\n");
  return {
    organisations: of("organisation"),
    people: of("person"),
    numbers: of("registration-number"),
    mentored: of("mentored"),
  };
}
