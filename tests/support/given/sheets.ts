import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import type { Confidence } from "#db/schema/evaluation.ts";
import { inEvaluation } from "./calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "./evaluators.ts";
import { aCall } from "./calls.ts";

/** Points for technology (three times) and market (once) of `aCall`, 0 to 5: 20 weighted points at most. */
export type TwoPoints = [technology: number, market: number];

export function scoresOf([technology, market]: TwoPoints, toApplicant = "", toManagers = "") {
  const comments = { toApplicant, toManagers };
  return { technology: { points: technology, ...comments }, market: { points: market, ...comments } };
}

type About = {
  points?: TwoPoints;
  toApplicant?: string;
  toManagers?: string;
  overall?: string;
  confidence?: Confidence;
  at?: Date;
};

/** A complete sheet that was not submitted. */
export function aDraftSheet(
  permit: AssignedEvaluation,
  {
    points = [4, 4],
    toApplicant = "",
    toManagers = "",
    overall = "A clear plan.",
    confidence = "medium",
    at = inEvaluation,
  }: About = {},
) {
  const changes = {
    scores: scoresOf(points, toApplicant, toManagers),
    overallToApplicant: overall,
    confidence,
  };
  saveSheet(permit, { ...changes, overallToManagers: toManagers }, at);
}

export function aSubmittedSheet(permit: AssignedEvaluation, about: About = {}) {
  aDraftSheet(permit, about);
  submitSheet(permit, about.at ?? inEvaluation);
}

type Call = ReturnType<typeof aCall>;

/** A call whose eligible applications, by company, have these sheets: the n-th sheet of each is the n-th evaluator's. */
export function aScoredCall(
  sheets: Record<string, TwoPoints[]>,
  {
    call = aCall(),
    answers = {},
    ...about
  }: Omit<About, "points"> & { call?: Call; answers?: Record<string, Answers> } = {},
) {
  const most = Math.max(0, ...Object.values(sheets).map((own) => own.length));
  const evaluators = Array.from({ length: most }, () => anEvaluator({ call, capacity: 100 }));
  const applications = Object.entries(sheets).map(([company, own]) => {
    const application = anEligibleApplication({ call, answers: { company, ...answers[company] } });
    const pairs = own.map((points, index) => {
      const pair = anAssignment({ call, evaluator: evaluators[index], application });
      aSubmittedSheet(pair.permit, { ...about, points });
      return pair;
    });
    return [company, { ...application, company, pairs }] as const;
  });
  return { call, managed: call.managed, evaluators, applications: Object.fromEntries(applications) };
}
