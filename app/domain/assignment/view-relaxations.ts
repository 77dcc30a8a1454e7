import { applicationNumber } from "#app/domain/applications/number.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { ScenarioFigures } from "#db/schema/assignment.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { InputFacts } from "./facts.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Named = Pick<InputFacts, "applications" | "evaluators">;
const mostShort = 20;

/** Who stays short and why, and what a manager could give up so that they do not, the cheapest first; by their names. */
export function viewHelp(call: Call, facts: Named, figures: ScenarioFigures | null, locale: Locale) {
  const applications = new Map(facts.applications.map((one) => [one.id, one]));
  const evaluators = new Map(facts.evaluators.map((one) => [one.id, one]));
  const kinds = new Map(call.routing.kinds.map(({ id, name }) => [id, inLanguage(name, locale)]));
  const companyOf = (id: string) => applications.get(id)?.company ?? "";
  return {
    short: (figures?.short ?? []).slice(0, mostShort).map(({ applicationId: id, missing, why }) => ({
      id,
      number: applicationNumber(call.code, applications.get(id)?.number ?? 0),
      company: companyOf(id),
      missing,
      why,
    })),
    relaxations: (figures?.relaxations ?? []).map((relaxation) => ({
      ...relaxation,
      person: "evaluator" in relaxation ? (evaluators.get(relaxation.evaluator)?.name ?? "") : "",
      company: "application" in relaxation ? companyOf(relaxation.application) : "",
      of: "of" in relaxation ? relaxation.of.flatMap((id) => kinds.get(id) ?? []) : [],
    })),
  };
}

export type Help = ReturnType<typeof viewHelp>;
