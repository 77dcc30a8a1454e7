import { section } from "#app/domain/calls/form/definition.ts";
import type { z } from "zod";

export const documentsSection: z.input<typeof section> = {
  id: "documents",
  title: { en: "Documents", bg: "Документи" },
  introduction: {
    en: "Both are optional. An application without them is complete.",
    bg: "И двете са по желание. Кандидатурата е пълна и без тях.",
  },
  questions: [
    {
      id: "deck",
      type: "file",
      accept: ["pdf"],
      mostMegabytes: 10,
      required: false,
      label: { en: "Pitch deck", bg: "Презентация" },
      help: { en: "Ten slides at most.", bg: "Най-много десет слайда." },
    },
    {
      id: "video",
      type: "video",
      required: false,
      label: { en: "Video", bg: "Видео" },
      help: {
        en: "Three minutes at most, in which your team speaks.",
        bg: "До три минути, в които говори екипът Ви.",
      },
    },
  ],
};

export const declarationsSection: z.input<typeof section> = {
  id: "declarations",
  title: { en: "Declarations", bg: "Декларации" },
  questions: [
    {
      id: "honour",
      type: "declaration",
      visibleTo: "managers",
      label: { en: "Declaration of honour", bg: "Клетвена декларация" },
      text: {
        en: "I am authorised to apply for the company. The answers are true and complete. The company is not bankrupt or being wound up, has met its obligations on taxes and social security, is not subject to restrictive measures of the European Union, does not receive public funding for the same services, and is not a partner of the consortium that runs this programme.",
        bg: "Упълномощен(а) съм да кандидатствам от името на компанията. Отговорите са верни и пълни. Компанията не е в несъстоятелност или ликвидация, изпълнила е задълженията си за данъци и осигуровки, не е обект на ограничителни мерки на Европейския съюз, не получава публично финансиране за същите услуги и не е партньор в консорциума, който изпълнява програмата.",
      },
    },
    {
      id: "data-protection",
      type: "declaration",
      visibleTo: "managers",
      label: { en: "Personal data", bg: "Лични данни" },
      text: {
        en: "I have read how personal data are processed in this call: answers are read by the programme's managers and by the evaluators of this application, who are bound to confidentiality, and are kept for five years after the end of the call.",
        bg: "Запознат(а) съм с начина, по който се обработват личните данни в тази покана: отговорите се четат от ръководителите на програмата и от оценителите на тази кандидатура, които са обвързани с поверителност, и се съхраняват пет години след края на поканата.",
      },
    },
  ],
};
