import type { Scoring } from "#app/domain/calls/scoring.ts";
import { mayBeGiven } from "#app/domain/calls/scale.ts";
import type { Confidence, CriterionScore } from "#db/schema/evaluation.ts";
import { scoreOf, type Written } from "./sheet.ts";

/** What changed in a sheet; what is left out stays as it is. */
export type SheetChanges = {
  /** By the id of the criterion. */
  scores: Record<string, Partial<CriterionScore>>;
  overallToApplicant?: string;
  overallToManagers?: string;
  confidence?: Confidence;
};

/** By the name of the field in the form. */
export type Fields = Record<string, string>;

/** The most characters of one comment. */
export const mostCharacters = 5000;
export const confidences = ["low", "medium", "high"] as const satisfies Confidence[];

/** The name of a criterion's field in the form of a sheet. */
export function fieldOf(part: keyof CriterionScore, criterionId: string): string {
  return `${part}-${criterionId}`;
}

/** What a sent form, or the part of it that changed, says of a sheet. */
export function readSheet(sent: Iterable<[string, FormDataEntryValue]>): SheetChanges {
  const scores = new Map<string, Partial<CriterionScore>>();
  const overall: Omit<SheetChanges, "scores"> = {};
  for (const [name, value] of sent) {
    const [, part, id] = /^(points|toApplicant|toManagers)-(.+)$/.exec(name) ?? [];
    if (part)
      scores.set(id, { ...scores.get(id), [part]: part === "points" ? pointsIn(value) : text(value) });
    if (name === "overallToApplicant" || name === "overallToManagers") overall[name] = text(value);
    if (name === "confidence") overall.confidence = confidences.find((one) => one === value);
  }
  return { scores: Object.fromEntries(scores), ...overall };
}

/** Nothing at all is no points, not none. */
function pointsIn(value: FormDataEntryValue): number | null {
  return value === "" ? null : Number(value);
}

/** Browsers send line breaks in two ways; only one is kept, so that an unchanged text stays the same. */
function text(value: FormDataEntryValue): string {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
}

/** Every field of a sheet as its form has it; points that may not be given are none. */
export function fieldsOf({ criteria, halfMarks }: Scoring, sheet: Written): Fields {
  const scores = criteria.map((criterion) => {
    const score = scoreOf(sheet.scores, criterion.id);
    const points = mayBeGiven(criterion, score.points, halfMarks) ? score.points : null;
    return [criterion.id, { ...score, points }] as const;
  });
  const { overallToApplicant, overallToManagers, confidence } = sheet;
  return {
    ...namedFields({ scores: Object.fromEntries(scores), overallToApplicant, overallToManagers }),
    confidence: confidence ?? "",
  };
}

/** The fields that a change of this sheet concerns; points that may not be given change nothing. */
export function changedFields({ criteria, halfMarks }: Scoring, changes: SheetChanges): Fields {
  const scores = criteria.flatMap((criterion) => {
    if (!Object.hasOwn(changes.scores, criterion.id)) return [];
    const { points = null, ...comments } = changes.scores[criterion.id];
    const given = mayBeGiven(criterion, points, halfMarks) && { points };
    return [[criterion.id, { ...comments, ...given }] as const];
  });
  return namedFields({ ...changes, scores: Object.fromEntries(scores) });
}

/** Whether a call asks for all of this: until the first sheet is submitted its criteria and their steps may change. */
export function isAskedFor({ criteria, halfMarks }: Scoring, { scores }: SheetChanges): boolean {
  return Object.entries(scores).every(([id, { points = null }]) => {
    const criterion = criteria.find((one) => one.id === id);
    return criterion && (points === null || mayBeGiven(criterion, points, halfMarks));
  });
}

/** Words that were sent about criteria of which there is none any more. */
export function wordsGone(criteria: readonly { id: string }[], { scores }: SheetChanges): string[] {
  const gone = Object.entries(scores).filter(([id]) => !criteria.some((one) => one.id === id));
  return gone
    .flatMap(([, { toApplicant = "", toManagers = "" }]) => [toApplicant, toManagers])
    .filter((text) => text.trim() !== "");
}

function namedFields({ scores, ...overall }: SheetChanges): Fields {
  const parts = Object.entries(scores).flatMap(([id, score]) =>
    Object.entries(score).map(([part, value]) => [fieldOf(part as keyof CriterionScore, id), value] as const),
  );
  const said = [...parts, ...Object.entries(overall)].filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([name, value]) => [name, String(value ?? "")]));
}
