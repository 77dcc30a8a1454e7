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
      type: "long-text",
      label: both("What do you want to reach in the programme?", "Какво искате да постигнете в програмата?"),
      most: 1500,
      criterion: "fit",
    },
    {
      id: "deck",
      type: "file",
      label: both("Presentation", "Презентация"),
      help: both("At most ten pages.", "Най-много десет страници."),
      accept: ["pdf"],
      mostMegabytes: 10,
      required: false,
    },
    {
      id: "honour",
      type: "declaration",
      label: both("Declaration", "Декларация"),
      text: both(
        "Everything stated here is true, and I am entitled to apply for the company.",
        "Всичко посочено тук е вярно и имам право да кандидатствам от името на компанията.",
      ),
      visibleTo: "managers",
    },
  ],
};
