import type { ConflictSource, ConflictState, Evidence } from "#db/schema/conflicts.ts";
import { foldedName } from "./organisation-name.ts";

/** What is on the record of a pair. */
export type Known = {
  state: ConflictState;
  source: ConflictSource;
  evidence: Evidence[];
  decidedAt: Date | null;
  changedAt: Date | null;
};

/** What a pair becomes, and whether it is to be told: as one more step, or not at all. */
export type Merged = Pick<Known, "state" | "source" | "evidence" | "changedAt"> & { step: boolean };

/**
 * What becomes of a pair of which the portal found `evidence`. What people said stands: their decision is asked for again
 * only by something that was not known when they took it. Nothing known is forgotten. Undefined when nothing changes.
 */
export function afterFinding(known: Known | undefined, evidence: Evidence[], now: Date): Merged | undefined {
  if (!known) return { ...found(evidence), changedAt: null, step: true };
  const news = evidence.filter((one) => !known.evidence.some((before) => isSame(before, one)));
  const all = [
    ...known.evidence.map((before) => evidence.find((one) => isSame(before, one)) ?? before),
    ...news,
  ];
  if (isSaid(known)) {
    if (news.length === 0) return;
    const opens = known.state === "none";
    const { state, source, changedAt } = known;
    return opens
      ? { state: "to-check", source: news[0].source, evidence: all, changedAt: now, step: true }
      : { state, source, evidence: all, changedAt, step: false };
  }
  const merged = { ...found(all), changedAt: known.changedAt };
  // Once a manager is asked again, only they can settle it.
  const state = known.changedAt ? known.state : merged.state;
  if (news.length === 0 && state === known.state) return;
  return { ...merged, state, step: state !== known.state };
}

function found(evidence: Evidence[]) {
  return { ...stateOf(evidence), evidence };
}

/** What evidence, of which there is some, says by itself: one that is sure is enough. */
export function stateOf(evidence: Evidence[]): { state: ConflictState; source: ConflictSource } {
  const strongest = evidence.find(({ sure }) => sure) ?? evidence[0];
  return { state: strongest.sure ? "conflict" : "to-check", source: strongest.source };
}

/** A person declared, entered or decided it. */
function isSaid({ state, source, decidedAt, changedAt }: Known) {
  if (state !== "to-check" && (source === "declared" || source === "manager")) return true;
  return decidedAt !== null && changedAt === null;
}

/** Before evidence was kept, only the source was. */
function isSame(one: Evidence, other: Evidence) {
  if (one.source !== other.source) return false;
  if (!one.evaluator && !one.application) return true;
  return (
    foldedName(one.evaluator) === foldedName(other.evaluator) &&
    foldedName(one.application) === foldedName(other.application)
  );
}
