import { verifyChain } from "#app/domain/audit/verify.ts";
import { tracesOf, tracesOfWords } from "#app/domain/privacy/traces.ts";

/** What reads the whole database, by a connection of its own; plain data from plain data. */
export const wholeRecord = {
  chain: () => verifyChain(),
  traces: tracesOf,
  tracesOfWords,
};
