import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { mostInMatrix, type Observed, type ObservedEvaluator } from "./observed.ts";
import type { PreparedRanking } from "./prepare.ts";

const onePage = 30;
/** Of the difference to what all others lead to expect: further out is shown as such. */
export type Leaning = "lenient" | "strict" | "usual";
export type Using = "less" | "more" | "usual";

/**
 * The evaluators by name from after the first `offset`, with how lenient they are and how much of the scale they use; sheets
 * far from the others, comments that contradict their points, and who agrees with whom.
 */
export function viewObserved(
  { callId }: ManagedCall,
  { observed, calibration }: PreparedRanking,
  offset: number,
  locale: Locale,
) {
  const { scoring } = findCall(callId)!;
  const titles = new Map(scoring.criteria.map(({ id, title }) => [id, inLanguage(title, locale)]));
  const all = byName(observed, locale);
  const page = all.slice(offset, offset + onePage);
  return {
    calibration,
    usualSpread: observed.usualSpread,
    count: all.length,
    onePage,
    evaluators: page.map((one) => ({ ...one, ...judged(one, observed.usualSpread) })),
    far: observed.far,
    contradictions: observed.contradictions.map((said) => ({
      ...said,
      criterion: titles.get(said.criterionId)!,
    })),
    agreement: {
      /** In the order of their names; none where they are too many for a matrix. */
      people:
        all.length <= mostInMatrix ? all.map(({ evaluatorId, name }) => ({ id: evaluatorId, name })) : [],
      pairs: observed.agreement.toSorted((a, b) => b.apart - a.apart),
    },
  };
}

/** The evaluators of a large call are sorted once in each language, however often their pages are looked at. */
const kept = new WeakMap<Observed, Map<Locale, ObservedEvaluator[]>>();

function byName(observed: Observed, locale: Locale): ObservedEvaluator[] {
  const orders = kept.get(observed) ?? new Map<Locale, ObservedEvaluator[]>();
  kept.set(observed, orders);
  const collator = new Intl.Collator(locale);
  const order = () => observed.evaluators.toSorted((a, b) => collator.compare(a.name, b.name));
  const known = orders.get(locale) ?? order();
  orders.set(locale, known);
  return known;
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
