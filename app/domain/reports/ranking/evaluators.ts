import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { namesOfEvaluators } from "#db/queries/evaluators.ts";
import { mostInMatrix, type ObservedEvaluator } from "./observed.ts";
import type { PreparedRanking } from "./prepare.ts";

const onePage = 100;
/** Of the difference to what all others lead to expect: further out is shown as such. */
export type Leaning = "lenient" | "strict" | "usual";
export type Using = "less" | "more" | "usual";

/**
 * The evaluators by name from after the first `offset`, with how lenient they are and how much of the scale they use; sheets
 * far from the others, comments that contradict their points, and who agrees with whom.
 */
export function viewObserved(
  { callId }: ManagedCall,
  { rows, observed, calibration }: PreparedRanking,
  offset: number,
  locale: Locale,
) {
  const { code, scoring } = findCall(callId)!;
  const names = namesOfEvaluators(callId);
  const name = (id: string) => names.get(id) ?? "";
  const companies = new Map(rows.map((row) => [row.applicationId, row]));
  const about = (applicationId: string) => {
    const { company, order } = companies.get(applicationId)!;
    return { applicationId, company, number: applicationNumber(code, order) };
  };
  const collator = new Intl.Collator(locale);
  const titles = new Map(scoring.criteria.map(({ id, title }) => [id, inLanguage(title, locale)]));
  const all = observed.evaluators
    .map((one) => ({ ...one, name: name(one.evaluatorId), ...judged(one, observed.usualSpread) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return {
    calibration,
    usualSpread: observed.usualSpread,
    count: all.length,
    onePage,
    evaluators: all.slice(offset, offset + onePage),
    far: observed.far.map(({ applicationId, evaluatorId, ...sheet }) => ({
      ...sheet,
      ...about(applicationId),
      evaluator: name(evaluatorId),
    })),
    contradictions: observed.contradictions.map(({ applicationId, evaluatorId, criterionId, ...said }) => ({
      ...said,
      ...about(applicationId),
      criterionId,
      criterion: titles.get(criterionId)!,
      evaluator: name(evaluatorId),
    })),
    agreement: {
      /** In the order of their names; none where they are too many for a matrix. */
      people:
        all.length <= mostInMatrix ? all.map(({ evaluatorId, name }) => ({ id: evaluatorId, name })) : [],
      pairs: observed.agreement
        .map((pair) => ({ ...pair, names: [name(pair.one), name(pair.other)] }))
        .toSorted((a, b) => b.apart - a.apart),
    },
  };
}

/** What the intervals leave out: no difference at all, or the spread that is usual in this call. */
function judged({ leniency, spread }: ObservedEvaluator, usual: number | null) {
  const leaning: Leaning = !leniency
    ? "usual"
    : leniency.from > 0
      ? "lenient"
      : leniency.to < 0
        ? "strict"
        : "usual";
  const using: Using =
    !spread || usual === null ? "usual" : spread.to < usual ? "less" : spread.from > usual ? "more" : "usual";
  return { leaning, using };
}
