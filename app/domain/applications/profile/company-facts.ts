import type { Answers, FormDefinition, Question } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { problemOf } from "#app/domain/calls/form/problems.ts";

/** The facts that are the company's whatever it applies to; kept as they are typed. */
export const companyFacts = [
  "company",
  "registration-number",
  "country",
  "founded",
  "website",
  "phone",
  "staff",
  "team",
] as const;
export type CompanyFact = (typeof companyFacts)[number];
export type CompanyFacts = Partial<Record<CompanyFact, string>>;

/** The facts that a set of answers states; what is blank is left out. */
export function companyFactsIn(form: FormDefinition, answers: Answers): CompanyFacts {
  const stated = questionsAboutCompany(form).flatMap(({ id, fact }) => {
    const answer = answers[id];
    return typeof answer === "string" && answer.trim() ? [[fact, answer.trim()] as const] : [];
  });
  return Object.fromEntries(stated);
}

/** What the facts answer in a form: only what the form would accept as it is. */
export function answersFrom(form: FormDefinition, facts: CompanyFacts) {
  return questionsAboutCompany(form).flatMap((question) => {
    const answer = facts[question.fact];
    return answer && !problemOf(question, answer) ? [{ question, fact: question.fact, answer }] : [];
  });
}

function questionsAboutCompany(form: FormDefinition) {
  return questionsOf(form).filter((question): question is Question & { fact: CompanyFact } =>
    (companyFacts as readonly string[]).includes(question.fact ?? ""),
  );
}
