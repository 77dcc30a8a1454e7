import type { Translated } from "#app/i18n/locale.ts";
import type { Question } from "../definition.ts";

type Typed = Record<string, unknown>;

/** A question for the preview while something typed is not valid yet: its words as typed, all else as it was. */
export function asTyped(question: Question, typed: Typed): Question {
  const { label, help, text, choices } = typed as Record<string, Typed | undefined>;
  return {
    ...question,
    label: wordsIn(label),
    help: help && wordsIn(help),
    ...("text" in question && { text: wordsIn(text) }),
    ...("choices" in question && {
      choices: Object.values(choices ?? {}).map((one, at) => ({
        id: `choice-${at}`,
        label: wordsIn((one as Typed)?.label as Typed),
      })),
    }),
  } as Question;
}

function wordsIn(typed: Typed | undefined): Translated {
  return { en: String(typed?.en ?? ""), bg: String(typed?.bg ?? "") };
}
