import { marketPhrases } from "./bg/market.ts";
import { peoplePhrases } from "./bg/people.ts";
import { progressPhrases } from "./bg/progress.ts";
import { solutionPhrases } from "./bg/solution.ts";
import type { Phrases } from "./phrases.ts";

export const bulgarian: Phrases = {
  ...solutionPhrases,
  ...marketPhrases,
  ...progressPhrases,
  ...peoplePhrases,
};
