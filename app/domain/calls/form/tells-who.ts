import type { Fact, Question } from "./definition.ts";

const tellingFacts = new Set<Fact>([
  "company",
  "registration-number",
  "country",
  "website",
  "phone",
  "team",
  "investors",
]);
const tellingTypes = new Set<Question["type"]>(["country", "url", "email", "phone", "video"]);

/** Whether the answer tells who applies whatever is in it: no mark of a manager makes it nameless. */
export function tellsWho({ type, fact }: Question): boolean {
  return tellingTypes.has(type) || (fact !== undefined && tellingFacts.has(fact));
}
