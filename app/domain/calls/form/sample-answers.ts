import type { Locale } from "#app/i18n/locale.ts";
import type { Answer, Answers, FormDefinition, Question } from "./definition.ts";
import { questionsOf } from "./questions-of.ts";

const sentences: Record<Locale, string[]> = {
  en: [
    "Our tool subtitles live programmes within two seconds.",
    "Three regional broadcasters have used it every day since spring.",
    "It learns names and places from the newsroom's own archive.",
    "Editors correct a word once; from then on it stays correct.",
  ],
  bg: [
    "Нашият инструмент субтитрира предавания на живо до две секунди.",
    "Три регионални телевизии го използват всеки ден от пролетта.",
    "Имената и местата научава от архива на самата редакция.",
    "Редакторът поправя дума веднъж и тя остава поправена.",
  ],
};

/** Made-up answers to every question, for looking at a form as its readers will; the same each time. */
export function sampleAnswers(form: FormDefinition, locale: Locale): Answers {
  return Object.fromEntries(questionsOf(form).map((question) => [question.id, sampleOf(question, locale)]));
}

function sampleOf(question: Question, locale: Locale): Answer {
  switch (question.type) {
    case "short-text":
      return question.fact === "company"
        ? "Light & Sound Ltd."
        : shortened(sentences[locale][0], question.most);
    case "long-text":
      return shortened(sentences[locale].join(" "), question.most);
    case "number":
    case "money":
      return String(
        question.fact === "founded" ? 2019 : Math.min(Math.max(12, question.least ?? 0), question.most ?? 12),
      );
    case "date":
      return question.least ?? "2024-05-15";
    case "yes-no":
      return "yes";
    case "choice":
      return question.choices[0]?.id ?? "";
    case "choices":
      return question.choices.slice(0, Math.max(1, question.least)).map(({ id }) => id);
    case "country":
      return "BG";
    case "url":
    case "video":
      return "https://company.example";
    case "email":
      return "office@company.example";
    case "phone":
      return "+359 2 123 4567";
    case "file":
      return [{ attachmentId: "sample", name: `sample.${question.accept[0]}`, bytes: 1_200_000, sha256: "" }];
    case "declaration":
      return true;
    case "note":
      return null;
  }
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most);
}
