import { section } from "#app/domain/calls/form/definition.ts";
import type { z } from "zod";
import { hubs } from "../programme.ts";

export const teamSection: z.input<typeof section> = {
  id: "team",
  title: { en: "Team", bg: "Екип" },
  questions: [
    {
      id: "team",
      type: "long-text",
      least: 150,
      most: 1800,
      fact: "team",
      criterion: "team",
      label: { en: "Team", bg: "Екип" },
      help: {
        en: "The people who lead the company, what they have done before, and what is missing.",
        bg: "Хората, които водят компанията, какво са правили преди и какво липсва.",
      },
    },
    {
      id: "investors",
      type: "long-text",
      required: false,
      most: 600,
      fact: "investors",
      visibleTo: "managers",
      label: { en: "Investors and owners", bg: "Инвеститори и собственици" },
      help: {
        en: "Who holds a share of the company, one a line. We keep your application from evaluators who do.",
        bg: "Кой има дял във фирмата, по един на ред. Кандидатурата Ви няма да отиде при оценител, който има дял.",
      },
    },
  ],
};

export const programmeSection: z.input<typeof section> = {
  id: "programme",
  title: { en: "Programme fit and hub", bg: "Участие в програмата и хъб" },
  questions: [
    {
      id: "motivation",
      type: "long-text",
      least: 150,
      most: 1200,
      criterion: "fit",
      label: { en: "Why this programme?", bg: "Защо тази програма?" },
      help: {
        en: "What do you need in the next six months, and what would you like to have reached at their end?",
        bg: "Какво Ви е нужно през следващите шест месеца и какво искате да сте постигнали в края им?",
      },
    },
    {
      id: "hub",
      type: "choice",
      fact: "hub",
      label: { en: "Hub that you would prefer", bg: "Предпочитан хъб" },
      help: {
        en: "A wish, not a criterion. Each hub has room for five companies.",
        bg: "Пожелание, а не критерий. Всеки хъб приема пет компании.",
      },
      choices: [
        ...hubs.map(({ id, name }) => ({ id, label: name })),
        { id: "any", label: { en: "No preference", bg: "Без предпочитание" } },
      ],
    },
    {
      id: "other-funding",
      type: "long-text",
      most: 800,
      criterion: "fit",
      label: { en: "Other public funding", bg: "Друго публично финансиране" },
      help: {
        en: "Grants and programmes of the last three years, running or applied for. Write “None” if there are none.",
        bg: "Безвъзмездни средства и програми от последните три години – приключили, текущи или заявени. Ако няма, напишете „Няма“.",
      },
    },
    {
      id: "ethics",
      type: "long-text",
      most: 1000,
      criterion: "fit",
      label: { en: "Ethics and personal data", bg: "Етика и лични данни" },
      help: {
        en: "What could go wrong for people, and what do you do about it?",
        bg: "Какво може да навреди на хора и как го предотвратявате?",
      },
    },
  ],
};
