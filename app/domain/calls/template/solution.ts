import type { SectionInput } from "../form/definition.ts";
import { both } from "./both.ts";
import { topics } from "./texts.ts";

/** What the company makes and for whom. */
export const solution: SectionInput = {
  id: "solution",
  title: both("Your solution", "Вашето решение"),
  questions: [
    {
      id: "summary",
      nameless: true,
      type: "long-text",
      label: both("Your solution in two sentences", "Вашето решение в две изречения"),
      help: both("As you would tell it to a customer.", "Както бихте го разказали на клиент."),
      most: 300,
      fact: "summary",
    },
    {
      id: "topics",
      nameless: true,
      type: "choices",
      label: both("Which topics does it belong to?", "Към кои теми се отнася?"),
      help: both("Evaluators are chosen by them.", "По тях се избират оценителите."),
      most: 3,
      fact: "topics",
      choices: topics,
    },
    {
      id: "problem",
      nameless: true,
      type: "long-text",
      label: both("What problem do you solve, and for whom?", "Какъв проблем решавате и за кого?"),
      most: 1500,
      criterion: "market",
    },
    {
      id: "technology",
      nameless: true,
      type: "long-text",
      label: both("What is new about your technology?", "Какво е новото във Вашата технология?"),
      help: both(
        "How it works, what exists already, what nobody else can do.",
        "Как работи, какво вече съществува, какво не може никой друг.",
      ),
      most: 2500,
      criterion: "technology",
    },
    {
      id: "stage",
      nameless: true,
      type: "choice",
      label: both("How far is it?", "Докъде сте стигнали?"),
      criterion: "technology",
      choices: [
        { id: "prototype", label: both("A prototype", "Прототип") },
        { id: "pilot", label: both("In trial with users", "Изпитване с потребители") },
        { id: "revenue", label: both("First paying customers", "Първи плащащи клиенти") },
        { id: "growth", label: both("Growing sales", "Растящи продажби") },
      ],
    },
    {
      id: "paying",
      nameless: true,
      type: "number",
      label: both("How many customers pay today?", "Колко клиенти плащат днес?"),
      help: both(
        "Contracts that run, not letters of intent.",
        "Действащи договори, а не писма за намерения.",
      ),
      least: 1,
      askedIf: { question: "stage", is: ["revenue", "growth"] },
      criterion: "market",
    },
    {
      id: "market",
      nameless: true,
      type: "long-text",
      label: both("Market, customers and competitors", "Пазар, клиенти и конкуренти"),
      most: 2000,
      criterion: "market",
    },
  ],
};
