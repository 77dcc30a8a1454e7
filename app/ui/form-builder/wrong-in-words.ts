import type en from "#app/i18n/en/builder.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

type Words = typeof en.importPage;

/** What is wrong in a document, and where, counted from 1. */
export type WrongPlace = {
  section?: number;
  question?: number;
  choice?: number;
  key: string;
  rule: keyof Words["issue"];
  expected?: string;
  problem?: string;
};

const parts = ["section", "question", "choice"] as const;
const types: (keyof Words["expected"])[] = ["string", "number", "int", "boolean", "object", "array"];

/** “Section 2, question 5, most: should be a number” */
export function useWrongInWords(): (wrong: WrongPlace) => string {
  const { t } = useTranslation(["builder", "problems"]);
  const problemInWords = t as (key: string) => string;
  return ({ key, rule, expected, problem, ...place }) => {
    const where = parts.flatMap((part) => {
      const number = place[part];
      return number === undefined ? [] : t(`builder:importPage.place.${part}`, { number });
    });
    const type = types.find((one) => one === expected) ?? "other";
    const what = problem
      ? problemInWords(`problems:${problem}`)
      : t(`builder:importPage.issue.${rule}`, {
          expected: t(`builder:importPage.expected.${type}`),
          values: expected ?? "",
        });
    return `${[...where, key].filter(Boolean).join(", ")}: ${what}`;
  };
}
