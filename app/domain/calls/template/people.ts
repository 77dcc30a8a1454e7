import type { SectionInput } from "../form/definition.ts";
import { both } from "./both.ts";

/** Who does it, what they want of the programme, and what they promise. */
export const people: SectionInput = {
  id: "team",
  title: both("Team and programme", "Екип и програма"),
  questions: [
    {
      id: "team",
      type: "long-text",
      label: both("Who are you, and who does what?", "Кои сте и кой какво прави?"),
      help: both(
        "Names matter: conflicts of interest are found by them.",
        "Имената са важни: по тях се откриват конфликти на интереси.",
      ),
      most: 1500,
      criterion: "team",
      fact: "team",
    },
    {
      id: "needs",
      nameless: true,
      type: "long-text",
      label: both("What do you want to reach in the programme?", "Какво искате да постигнете в програмата?"),
      most: 1500,
      criterion: "fit",
    },
    {
      id: "deck",
      nameless: true,
      type: "file",
      label: both("Presentation", "Презентация"),
      help: both("At most ten pages.", "Най-много десет страници."),
      accept: ["pdf"],
      mostMegabytes: 10,
      required: false,
    },
    {
      id: "video",
      type: "video",
      label: both("Video", "Видео"),
      help: both("At most three minutes, in which the team speaks.", "До три минути, в които говори екипът."),
      required: false,
    },
    {
      id: "other-support",
      type: "yes-no",
      label: both(
        "Does another public programme support the company now?",
        "Получава ли компанията в момента подкрепа от друга публична програма?",
      ),
      required: false,
      visibleTo: "managers",
    },
    {
      id: "other-support-which",
      type: "short-text",
      label: both("Which one, and what does it pay for?", "Коя и за какво?"),
      most: 300,
      askedIf: { question: "other-support", is: ["yes"] },
      visibleTo: "managers",
    },
    {
      id: "honour",
      type: "declaration",
      label: both("Declaration", "Декларация"),
      text: both(
        "Everything stated here is true, and I am entitled to apply for the company. It is not bankrupt or being wound up, has met its obligations on taxes and social security, and is not subject to restrictive measures of the European Union.",
        "Всичко посочено тук е вярно и имам право да кандидатствам от името на компанията. Тя не е в несъстоятелност или ликвидация, изпълнила е задълженията си за данъци и осигуровки и не е обект на ограничителни мерки на Европейския съюз.",
      ),
      visibleTo: "managers",
    },
    {
      id: "personal-data",
      type: "declaration",
      label: both("Personal data", "Лични данни"),
      text: both(
        "I have told everybody named here that the managers of the programme and the evaluators of this application will read these answers, and that they are bound to confidentiality.",
        "Всички, чиито имена посочвам тук, знаят, че отговорите ще прочетат ръководителите на програмата и оценителите на тази кандидатура, които са обвързани с поверителност.",
      ),
      visibleTo: "managers",
    },
  ],
};
