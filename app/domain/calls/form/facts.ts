import { askedAnswers } from "./conditions.ts";
import type { Answers, Fact, FormDefinition } from "./definition.ts";
import { questionsOf } from "./questions-of.ts";
import { numberFrom } from "./number.ts";

/**
 * What the portal reads from the answers; a question that the form lacks, that is not asked or nobody answered gives
 * nothing.
 */
export type Facts = {
  company: string;
  summary: string;
  registrationNumber: string | null;
  /** ISO 3166 code. */
  country: string | null;
  /** Year, in digits only. */
  founded: string | null;
  /** People, in digits only. */
  staff: string | null;
  website: string | null;
  sector: string | null;
  /** Ids of the call's topics. */
  topics: string[];
  hub: string | null;
  team: string;
  /** Who put money in, as named. */
  investors: string;
};

/** The facts in a set of answers, by the questions that the form marks. */
export function factsOf(form: FormDefinition, answers: Answers): Facts {
  const asked = askedAnswers(form, answers);
  const answer = (fact: Fact) =>
    asked[questionsOf(form).find((question) => question.fact === fact)?.id ?? ""];
  const text = (fact: Fact) => {
    const value = answer(fact);
    return typeof value === "string" ? value.trim() : "";
  };
  const digits = (fact: Fact) => numberFrom(text(fact))?.toString() ?? null;
  const topics = answer("topics");
  return {
    company: text("company"),
    summary: text("summary"),
    registrationNumber: text("registration-number") || null,
    country: text("country") || null,
    founded: digits("founded"),
    staff: digits("staff"),
    website: text("website") || null,
    sector: text("sector") || null,
    topics: Array.isArray(topics)
      ? topics.filter((one) => typeof one === "string")
      : [text("topics")].filter(Boolean),
    hub: text("hub") || null,
    team: text("team"),
    investors: text("investors"),
  };
}
