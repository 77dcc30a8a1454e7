import { z } from "zod";
import { both } from "#app/domain/calls/template/both.ts";
import type { Translated } from "#app/i18n/locale.ts";

/** What an evaluator undertakes where the call has no words of its own. */
const usual = both(
  [
    "I will keep confidential all that I read in this call: the applications, the score sheets, and what evaluators and managers say about them.",
    "I will use it for the evaluation only, show it to nobody, enter it into no tool that keeps it or learns from it, and delete my copies when the evaluation is over.",
    "If I find that I am not impartial, I will say so at once and read no further.",
  ].join("\n\n"),
  [
    "Ще пазя в тайна всичко, което прочета по тази покана: кандидатурите, оценителните листове и казаното за тях от оценителите и ръководителите.",
    "Ще го използвам само за оценяването, няма да го показвам на никого, няма да го въвеждам в инструменти, които го запазват или се обучават от него, и ще изтрия копията си след края на оценяването.",
    "Ако установя нещо, което поставя под съмнение безпристрастността ми, веднага ще го съобщя и няма да чета повече.",
  ].join("\n\n"),
);

/** What evaluators of a call undertake, in both languages. */
export function confidentialityOf({ confidentiality }: { confidentiality: Translated | null }): Translated {
  return confidentiality ?? usual;
}

const text = z.string().trim().min(1).max(5000);
/** As its form sends it. */
export const confidentialityInput = z.object({
  text: z.object({ en: text, bg: text }).prefault({} as never),
});
