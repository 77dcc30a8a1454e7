import type { Locale } from "#app/i18n/locale.ts";
import { sampleEvaluators } from "./evaluators.ts";

export type Person = { name: string; email: string; locale: Locale };

/** Whom a visitor can be in the demo: short addresses that one remembers. */
export const demo = {
  administrator: { name: "Ivaylo Nenov", email: "admin@finalist.example", locale: "en" },
  manager: { name: "Lieve Vandenberghe", email: "manager@finalist.example", locale: "en" },
  secondManager: { name: "Калина Тодорова", email: "kalina@finalist.example", locale: "bg" },
  thirdManager: { name: "Sindre Haugland", email: "sindre@finalist.example", locale: "en" },
  assistant: { name: "Gergana Mileva", email: "assistant@finalist.example", locale: "en" },
  /** Of the hub in Bergen. */
  hub: { name: "Ingrid Solheim", email: "hub@finalist.example", locale: "en", hub: "bergen" },
  evaluator: sampleEvaluators[0],
  /** Has a result in Call 1 and a draft in Call 3. */
  applicant: { first: "Ralitsa", family: "Kovacheva", email: "applicant@finalist.example", locale: "en" },
} as const;
