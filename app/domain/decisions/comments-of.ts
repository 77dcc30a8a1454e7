import type { findCall } from "#db/queries/calls.ts";
import { commentsToApplicant, commentsToApplicantsOf } from "#db/queries/evaluation.ts";
import type { CriterionComments } from "#emails/props.ts";
import { commentsOf } from "./comments.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** By application: what its letter says of the evaluation. */
export function commentsOfCall({ id, scoring }: Call): Map<string, CriterionComments[]> {
  const sheets = Map.groupBy(commentsToApplicantsOf(id), ({ applicationId }) => applicationId);
  return new Map([...sheets].map(([applicationId, own]) => [applicationId, commentsOf(scoring, own)]));
}

/** The same for one application. */
export function commentsOfOne({ scoring }: Call, applicationId: string): CriterionComments[] {
  return commentsOf(scoring, commentsToApplicant(applicationId));
}
