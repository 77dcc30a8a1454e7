import { marketPhrases } from "./en/market.ts";
import { peoplePhrases } from "./en/people.ts";
import { progressPhrases } from "./en/progress.ts";
import { solutionPhrases } from "./en/solution.ts";
import type { Phrases } from "./phrases.ts";

export const english: Phrases = {
  ...solutionPhrases,
  ...marketPhrases,
  ...progressPhrases,
  ...peoplePhrases,
};
