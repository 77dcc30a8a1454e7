import type { Translated } from "#app/i18n/locale.ts";
import type { NewCall } from "./create-call.ts";
import type { SectionInput } from "./form/definition.ts";
import { both } from "./template/both.ts";
import { company } from "./template/company.ts";
import { people } from "./template/people.ts";
import { criteria, eligibility, routing } from "./template/rules.ts";
import { solution } from "./template/solution.ts";
import { texts, topics } from "./template/texts.ts";

type Hub = { id: string; name: Translated };
type Rules = Pick<
  NewCall,
  | "reserve"
  | "routing"
  | "evaluation"
  | "graceSeconds"
  | "reminderHours"
  | "outageRule"
  | "emailNotes"
  | "emailTexts"
  | "consents"
>;
export type Content = Pick<NewCall, "topics" | "form" | "eligibility" | "scoring"> & {
  texts: typeof texts;
} & Rules;

/**
 * What a first call is made of: the questions, rules and criteria that calls for startups have in common. A programme
 * with several hubs asks for the preferred one, with more than two also for the second choice.
 */
export function template(hubs: Hub[]): Content {
  const asked = [...people.questions, ...hubQuestions(hubs)];
  return {
    texts,
    topics,
    form: { sections: [company, solution, { ...people, questions: asked }] },
    eligibility,
    scoring: criteria,
    routing,
  };
}

function hubQuestions(hubs: Hub[]): SectionInput["questions"] {
  const choices = hubs.map(({ id, name }) => ({ id, label: name }));
  const first = both("Which hub would you like to work with?", "С кой хъб бихте искали да работите?");
  const second = both("And if it has no place for you?", "А ако там няма място за Вас?");
  if (hubs.length < 2) return [];
  return [
    { id: "hub", type: "choice", label: first, fact: "hub", choices },
    ...(hubs.length > 2
      ? [
          {
            id: "second-hub",
            type: "choice",
            label: second,
            required: false,
            fact: "second-hub",
            choices,
          } as const,
        ]
      : []),
  ];
}
