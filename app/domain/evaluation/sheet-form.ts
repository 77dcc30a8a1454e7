import type { CriterionScore } from "#db/schema/evaluation.ts";

/** What changed in a sheet; what is left out stays as it is. */
export type SheetChanges = {
  /** By the id of the criterion. */
  scores: Record<string, Partial<CriterionScore>>;
  overallToApplicant?: string;
  overallToManagers?: string;
};

/** The most characters of one comment. */
export const mostCharacters = 5000;

/** The name of a criterion's field in the form of a sheet. */
export function fieldOf(part: keyof CriterionScore, criterionId: string): string {
  return `${part}-${criterionId}`;
}

/** What a sent form, or the part of it that changed, says of a sheet. */
export function readSheet(sent: FormData): SheetChanges {
  const scores = new Map<string, Partial<CriterionScore>>();
  const overall: Omit<SheetChanges, "scores"> = {};
  for (const [name, value] of sent) {
    const [, part, id] = /^(points|toApplicant|toManagers)-(.+)$/.exec(name) ?? [];
    if (part) scores.set(id, { ...scores.get(id), [part]: part === "points" ? Number(value) : text(value) });
    if (name === "overallToApplicant" || name === "overallToManagers") overall[name] = text(value);
  }
  return { scores: Object.fromEntries(scores), ...overall };
}

/** Browsers send line breaks in two ways; only one is kept, so that an unchanged text stays the same. */
function text(value: FormDataEntryValue): string {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
}
