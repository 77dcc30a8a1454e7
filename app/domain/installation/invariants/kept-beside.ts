import { sha256Of } from "#app/domain/canonical.ts";
import { draftAnswers, listed } from "#app/domain/applications/draft.ts";
import { weightedPoints } from "#app/domain/evaluation/points.ts";
import { pointsOf } from "#app/domain/evaluation/sheet.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import {
  countingSubmission,
  everyApplication,
  everySnapshot,
  everySubmittedSheet,
} from "#db/queries/invariants/rows.ts";

type Application = ReturnType<typeof everyApplication> extends Iterable<infer Row> ? Row : never;

/** Applications of which lists show something else than their answers say; one that nobody has counted yet is left out. */
export function* misreadApplications(): Generator<string> {
  for (const application of everyApplication())
    if (application.missing !== null && !application.erasedAt && !isAsListed(application))
      yield application.id;
}

/** A draft is listed by its answers, everything else by the version that was submitted last. */
function isAsListed(application: Application): boolean {
  const version = countingSubmission(application.id);
  if (application.status !== "draft" && !version) return true;
  const form = findFormVersion(version?.formVersionId ?? application.formVersionId);
  if (!form) return false;
  const said = listed(form.definition, version?.answers ?? draftAnswers(application.id));
  return Object.entries(said).every(
    ([name, value]) => sha256Of(value ?? null) === sha256Of(application[name as keyof Application] ?? null),
  );
}

/** Submitted sheets whose sum is not that of their points. */
export function* wrongSums(): Generator<string> {
  for (const { assignmentId, scores, weighted, scoring } of everySubmittedSheet())
    if (sumOf(scores, scoring) !== weighted) yield assignmentId;
}

/** None where the sheet lacks a criterion. */
function sumOf(...[scores, scoring]: [Parameters<typeof pointsOf>[1], Parameters<typeof pointsOf>[0]]) {
  const points = pointsOf(scoring, scores);
  return scoring.criteria.every(({ id }) => id in points) ? weightedPoints(points, scoring) : undefined;
}

/** Frozen shortlists and releases that are not what they were. */
export function* changedSnapshots(): Generator<string> {
  for (const { id, rows, sha256 } of everySnapshot()) if (sha256Of(rows) !== sha256) yield id;
}
