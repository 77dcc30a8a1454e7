import type { Evidence } from "#db/schema/conflicts.ts";
import { type Applicant, type Evaluator, type Mark, marksOfApplicant, marksOfEvaluator } from "./marks.ts";
import { noOrganisations } from "./organisations.ts";
import { phrasesByFirstWord } from "./phrases.ts";
import { type Signal, signals, strongerThan } from "./signals.ts";

export type FoundConflict = { evaluatorId: string; applicationId: string; evidence: Evidence[] };

type Marked = Mark & { evaluatorId: string };

/**
 * The pairs that may not meet, or that somebody has to check, as far as names, addresses, numbers and what both sides say
 * tell; the strongest evidence first. `objections`: what it means when an applicant names somebody. `organisations`: which
 * names are one. Each side is gone through once, so it grows with people, not with pairs.
 */
export function conflictsBetween(
  evaluators: Evaluator[],
  applicants: Applicant[],
  objections: "conflict" | "to-check" = "to-check",
  organisations = noOrganisations,
): FoundConflict[] {
  const marked = evaluators.flatMap((evaluator) =>
    marksOfEvaluator(evaluator, organisations).map((mark): Marked => ({
      ...mark,
      evaluatorId: evaluator.id,
    })),
  );
  const byKey = Map.groupBy(marked, keyOf);
  const sought = phrasesByFirstWord(marked.filter(isPhrase).map(({ value }) => value));
  return applicants.flatMap((applicant) => {
    const met = marksOfApplicant(applicant, sought).flatMap((mark) =>
      (byKey.get(keyOf(mark)) ?? []).map((other) => ({
        evaluatorId: other.evaluatorId,
        signal: mark.signal,
        evidence: evidenceOf(mark, other, objections),
      })),
    );
    return [...Map.groupBy(met, ({ evaluatorId }) => evaluatorId)].map(([evaluatorId, all]) => ({
      evaluatorId,
      applicationId: applicant.applicationId,
      evidence: strongestFirst(all),
    }));
  });
}

function keyOf({ signal, value }: Mark) {
  return `${signal} ${value}`;
}

function isPhrase({ signal }: Mark) {
  return signal === "team-text" || signal === "investor-text";
}

/** What was looked for in a text is shown as it was looked for. */
function evidenceOf(mark: Mark, other: Mark, objections: "conflict" | "to-check"): Evidence {
  const { source, sure } = signals[mark.signal];
  const application = isPhrase(mark) ? (other.sought ?? other.says) : mark.says;
  const bySetting = mark.signal !== "objection" || objections === "conflict";
  const evidence = { source, sure: sure && bySetting, evaluator: other.says, application };
  return other.call ? { ...evidence, call: other.call } : evidence;
}

const strength = Object.keys(signals) as Signal[];

/** Of each source only the strongest, and nothing weak beside its strong one. */
function strongestFirst(met: { signal: Signal; evidence: Evidence }[]): Evidence[] {
  const ordered = met.toSorted((one, other) => strength.indexOf(one.signal) - strength.indexOf(other.signal));
  const first = new Map<string, Evidence>();
  for (const { evidence } of ordered) if (!first.has(evidence.source)) first.set(evidence.source, evidence);
  return [...first.values()].filter(({ source }) => !first.has(strongerThan[source] ?? ""));
}
