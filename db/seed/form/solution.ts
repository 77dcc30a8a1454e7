import { section } from "#app/domain/calls/form/definition.ts";
import type { z } from "zod";
import { topics } from "../topics.ts";

export const solutionSection: z.input<typeof section> = {
  id: "solution",
  title: { en: "Your solution", bg: "Вашето решение" },
  questions: [
    {
      id: "how-it-is-read",
      type: "note",
      label: { en: "How your answers are read", bg: "Как се четат отговорите" },
      text: {
        en: "Three evaluators read each answer beside the criterion that it serves. Write in English or Bulgarian, for somebody who knows the industry but not your company.",
        bg: "Трима оценители четат всеки отговор редом с критерия, за който служи. Пишете на български или английски, за човек, който познава индустрията, но не и Вашата компания.",
      },
    },
    {
      id: "summary",
      type: "short-text",
      most: 200,
      fact: "summary",
      label: { en: "One-sentence pitch", bg: "Представяне в едно изречение" },
      help: {
        en: "For whom is it and what changes for them? It names your application in every list.",
        bg: "За кого е и какво променя? С това изречение кандидатурата Ви се показва във всички списъци.",
      },
    },
    {
      id: "sector",
      type: "choice",
      fact: "sector",
      label: { en: "Industry that you mainly work for", bg: "Индустрия, за която основно работите" },
      choices: [
        { id: "media", label: { en: "Media", bg: "Медии" } },
        { id: "creative", label: { en: "Other creative industries", bg: "Други творчески индустрии" } },
      ],
    },
    {
      id: "challenge",
      type: "choice",
      label: { en: "Challenge that you address", bg: "Предизвикателство, към което сте насочени" },
      choices: [
        { id: "misinformation", label: { en: "Misinformation", bg: "Дезинформация" } },
        { id: "accessibility", label: { en: "Accessibility", bg: "Достъпност" } },
        {
          id: "interfaces",
          label: { en: "User interfaces and experience", bg: "Потребителски интерфейси и преживяване" },
        },
        { id: "data", label: { en: "Use of data", bg: "Използване на данни" } },
        {
          id: "other",
          label: { en: "Another challenge of the industry", bg: "Друго предизвикателство пред индустрията" },
        },
      ],
    },
    {
      id: "topics",
      type: "choices",
      least: 1,
      most: 5,
      fact: "topics",
      label: { en: "Technologies and topics", bg: "Технологии и теми" },
      help: {
        en: "The most important ones. Evaluators are chosen by them.",
        bg: "Най-важните. По тях се избират оценителите.",
      },
      choices: topics,
    },
    {
      id: "problem",
      type: "long-text",
      least: 200,
      most: 1500,
      criterion: "market",
      label: { en: "Problem", bg: "Проблем" },
      help: {
        en: "Who has it, how do they help themselves today, and how do you know?",
        bg: "Кой го има, как се справя днес и откъде знаете това?",
      },
    },
    {
      id: "solution",
      type: "long-text",
      least: 400,
      most: 2500,
      criterion: "technology",
      label: { en: "Solution and technology", bg: "Решение и технология" },
      help: {
        en: "How it works, what is new and difficult about it, and what you have measured.",
        bg: "Как работи, какво в него е ново и трудно и какво сте измерили.",
      },
    },
    {
      id: "stage",
      type: "choice",
      criterion: "technology",
      label: { en: "Stage", bg: "Етап на развитие" },
      choices: [
        { id: "prototype", label: { en: "Prototype", bg: "Прототип" } },
        { id: "pilot", label: { en: "Pilots with users", bg: "Пилотна употреба" } },
        { id: "customers", label: { en: "First paying customers", bg: "Първи платящи клиенти" } },
        { id: "growth", label: { en: "Growth in several markets", bg: "Растеж на няколко пазара" } },
      ],
    },
    {
      id: "intellectual-property",
      type: "long-text",
      most: 1000,
      criterion: "technology",
      label: { en: "Intellectual property", bg: "Интелектуална собственост" },
      help: {
        en: "What do you own, how is it protected, and what do you use of others?",
        bg: "Какво притежавате, как е защитено и какво чуждо използвате?",
      },
    },
  ],
};
