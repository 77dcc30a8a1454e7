import { languages } from "#app/i18n/languages.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { isOtherTieBreak, type OtherTieBreak, type Scoring } from "./scoring.ts";
import { mostPoints } from "./scale.ts";

/** The criteria in the reader's language; `share` of the whole score from 0 to 1, `threshold` in points, of the whole in hundredths. */
export function viewCriteria({ criteria, threshold, tieBreaks, ...scoring }: Scoring, locale: Locale) {
  const total = criteria.reduce((sum, criterion) => sum + criterion.weight * mostPoints(criterion), 0);
  return {
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      title: inLanguage(criterion.title, locale),
      guidance: inLanguage(criterion.guidance, locale),
      share: (criterion.weight * mostPoints(criterion)) / total,
      most: mostPoints(criterion),
      threshold: criterion.threshold,
      steps: criterion.steps.map(({ points, label }) => ({ points, label: inLanguage(label, locale) })),
    })),
    threshold,
    halfMarks: scoring.halfMarks ?? false,
    combination: scoring.combination ?? "mean",
    ranksBy: scoring.ranksBy ?? "score",
    tieBreaks: tieBreaks.flatMap((id) => {
      if (isOtherTieBreak(id)) return [nameOtherTieBreak(id, locale)];
      const criterion = criteria.find((one) => one.id === id);
      return criterion ? [inLanguage(criterion.title, locale)] : [];
    }),
  };
}

export function nameOtherTieBreak(key: OtherTieBreak, locale: Locale): string {
  const t = languages[locale].t as Translate;
  return t(key === "by:evaluations" ? "calls:tieBreak.evaluations" : "calls:tieBreak.receipt");
}
