import type { ManagedCall } from "#app/domain/permissions.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import type { SelectionInput } from "./criterion-input.ts";
import { isConsensusIdle } from "./consensus-changes.ts";
import { countryCodes } from "./form/country-codes.ts";
import { otherTieBreaks, type Scoring } from "./scoring.ts";
import { nameOtherTieBreak } from "./view-criteria.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** How the whole is chosen, as its form shows it. */
export function viewSelection({ callId }: ManagedCall, locale: Locale) {
  const call = findCall(callId)!;
  const { status, scoring, criteriaFrozenAt } = call;
  const criteria = scoring.criteria.map(({ id, title }) => ({ value: id, label: inLanguage(title, locale) }));
  const others = otherTieBreaks.map((value) => ({ value, label: nameOtherTieBreak(value, locale) }));
  return {
    published: status === "published",
    frozen: criteriaFrozenAt !== null,
    consensusIdle: isConsensusIdle(call),
    tieBreaks: [...criteria, ...others],
    groups: groupsOf(call, locale),
    values: selectionAsTyped({ ...scoring, ...call }),
  };
}

/**
 * What a rule of the shortlist can be about, by grouping; countries are those of the call's eligibility, where it names
 * some.
 */
function groupsOf({ programmeId, topics, eligibility }: Call, locale: Locale) {
  const named = eligibility.flatMap((rule) => (rule.kind === "countries" ? rule.countries : []));
  const countries = countriesByName(named.length > 0 ? [...new Set(named)] : countryCodes, locale);
  const hubs = hubsOf(programmeId).map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }));
  return {
    topic: topics.map(({ id, label }) => ({ value: id, label: inLanguage(label, locale) })),
    country: countries,
    hub: hubs,
  };
}

type Selection = Pick<
  SelectionInput,
  "places" | "evaluatorsPerApplication" | "reserve" | "threshold" | "tieBreaks"
> &
  Pick<Scoring, "combination" | "halfMarks" | "ranksBy" | "shortlistRules">;

const empty = { about: "", least: "", most: "" };

/** The selection as the fields of its form, with two empty rows for further rules. */
export function selectionAsTyped(selection: Selection) {
  const { places, evaluatorsPerApplication, reserve, threshold, tieBreaks, halfMarks } = selection;
  const rules = selection.shortlistRules ?? [];
  const typed = (number: number | undefined) => (number === undefined ? "" : String(number));
  return {
    places: String(places),
    evaluatorsPerApplication: String(evaluatorsPerApplication),
    reserve: String(reserve),
    threshold: typed(threshold),
    tieBreaks,
    halfMarks: halfMarks ? "on" : undefined,
    combination: selection.combination ?? "mean",
    ranksBy: selection.ranksBy ?? "score",
    shortlistRules: [
      ...rules.map(({ by, group, least, most }) => ({
        about: group === undefined ? by : `${by}:${group}`,
        least: typed(least),
        most: typed(most),
      })),
      ...[empty, empty],
    ],
  };
}
