import { compute } from "#app/background/compute.server.ts";
import type { Match, Problem } from "#app/domain/assignment/problem.ts";

/** The best routing, found in the worker thread while the portal goes on answering. */
export function bestRouting(problem: Problem): Promise<Match> {
  return compute("match", problem);
}
