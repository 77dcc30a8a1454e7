import { countryName } from "#app/i18n/countries.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";
import type { Answer, Question } from "./question-field.tsx";

/** An answer as people read it, one line for each of several; what the form does not offer stays as it was sent. */
export function useAnswerWords() {
  const { t } = useTranslation(["together", "common"]);
  const locale = useLocale();
  return (question: Question, answer: Answer | undefined): string => {
    const choice = (id: string) => {
      const found = question.choices?.find((one) => one.id === id);
      return found ? inLanguage(found.label, locale) : id;
    };
    if (question.type === "declaration") return t(answer ? "history.agreed" : "history.notAgreed");
    if (Array.isArray(answer)) return answer.map((id) => choice(String(id))).join("\n");
    const text = typeof answer === "string" ? answer : "";
    if (question.type === "yes-no" && (text === "yes" || text === "no")) return t(`common:${text}`);
    if (question.type === "country") return countryName(text, locale);
    return choice(text);
  };
}
