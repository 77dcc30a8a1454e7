import { match } from "#app/domain/assignment/match.ts";
import type { Problem } from "#app/domain/assignment/problem.ts";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import type { Printed } from "./pdf.ts";

/** What the worker can compute: pure functions from plain data to plain data. */
export const computations = {
  calibrate,
  match: (problem: Problem) => match(problem),
  // Loaded when it is first needed: it is large and most of the worker's questions are others.
  pdf: async (printed: Printed) => (await import("./pdf.ts")).printPdf(printed),
  table: async (content: Uint8Array) => (await import("./tables.ts")).readTable(content),
  pages: async (path: string) => (await import("./pdf-pages.ts")).pagesIn(path),
};

export type Computation = keyof typeof computations;
