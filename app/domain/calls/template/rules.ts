import type { z } from "zod";
import type { eligibilityRules } from "../eligibility-rules.ts";
import type { RoutingSettings } from "../routing.ts";
import type { scoring } from "../scoring.ts";
import { both } from "./both.ts";

/** The member states of the European Union. */
const europeanUnion =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

export const eligibility: z.input<typeof eligibilityRules> = [
  {
    id: "countries",
    kind: "countries",
    statement: both(
      "The company is registered in a member state of the European Union",
      "Компанията е регистрирана в държава членка на Европейския съюз",
    ),
    selfCheck: true,
    countries: europeanUnion,
  },
  {
    id: "size",
    kind: "company-size",
    statement: both("Fewer than 250 people work in it", "В нея работят по-малко от 250 души"),
    selfCheck: true,
    mostStaff: 249,
  },
  {
    id: "age",
    kind: "company-age",
    statement: both("It was founded at most ten years ago", "Основана е преди не повече от десет години"),
    selfCheck: true,
    mostYears: 10,
  },
  {
    id: "one",
    kind: "one-per-company",
    statement: both("It applies once only", "Кандидатства само веднъж"),
  },
  {
    id: "complete",
    kind: "required-answers",
    statement: both("All required questions are answered", "Отговорено е на всички задължителни въпроси"),
  },
  {
    id: "prototype",
    kind: "manual",
    statement: both(
      "There is at least a prototype that can be shown",
      "Има поне прототип, който може да се покаже",
    ),
    selfCheck: true,
  },
];

const steps = [
  both("Not addressed", "Не е разгледано"),
  both("Poor", "Слабо"),
  both("Fair", "Задоволително"),
  both("Good", "Добро"),
  both("Very good", "Много добро"),
  both("Excellent", "Отлично"),
].map((label, points) => ({ points, label }));

export const criteria: z.input<typeof scoring> = {
  criteria: [
    {
      id: "technology",
      title: both("Technology", "Технология"),
      guidance: both(
        "Is it new, does it work, can it be defended?",
        "Нова ли е, работи ли, може ли да се защити?",
      ),
      weight: 3,
      steps,
      threshold: 3,
    },
    {
      id: "market",
      title: both("Market", "Пазар"),
      guidance: both(
        "Is the problem real, is the market large enough, do the customers pay?",
        "Реален ли е проблемът, достатъчно голям ли е пазарът, плащат ли клиентите?",
      ),
      weight: 3,
      steps,
    },
    {
      id: "team",
      title: both("Team", "Екип"),
      guidance: both("Can these people do it?", "Могат ли тези хора да го направят?"),
      weight: 2,
      steps,
    },
    {
      id: "fit",
      title: both("Fit with the programme", "Съответствие с програмата"),
      guidance: both(
        "Will six months of this programme make a difference?",
        "Ще променят ли нещо шест месеца в тази програма?",
      ),
      weight: 2,
      steps,
    },
  ],
  threshold: 60,
  tieBreaks: ["technology", "market"],
};

/**
 * Three of a hundred evaluations across topics keep the fields comparable; they cost the sample's calls 2.3 % of the
 * total fit.
 */
export const routing: RoutingSettings = {
  kinds: [],
  oneOfACountry: false,
  preferences: false,
  crossTopics: 3,
  silenceDays: 7,
};
