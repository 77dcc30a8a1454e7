import { eligibilityRules, type EligibilityRule } from "#app/domain/calls/eligibility-rules.ts";
import type { Translated } from "#app/i18n/locale.ts";

/** The European Union and the countries associated with Horizon 2020; the United Kingdom counted as a member in its calls. */
const members = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK GB".split(
  " ",
);
const associated = "AL AM BA CH FO GE IL IS MD ME MK NO RS TN TR UA".split(" ");

export const mediaMotorEligibility: EligibilityRule[] = eligibilityRules.parse([
  {
    id: "country",
    kind: "countries",
    countries: [...members, ...associated],
    selfCheck: true,
    statement: {
      en: "The company is established in the European Union, the United Kingdom or a country associated with Horizon 2020.",
      bg: "Компанията е установена в Европейския съюз, в Обединеното кралство или в държава, асоциирана към „Хоризонт 2020“.",
    },
  },
  {
    id: "age",
    kind: "company-age",
    mostYears: 10,
    selfCheck: true,
    statement: {
      en: "The company is not older than ten years at the closing date.",
      bg: "Към крайния срок от създаването на компанията не са минали повече от десет години.",
    },
  },
  {
    id: "size",
    kind: "company-size",
    mostStaff: 249,
    selfCheck: true,
    statement: {
      en: "Fewer than 250 people work for the company.",
      bg: "В компанията работят по-малко от 250 души.",
    },
  },
  {
    id: "one-per-company",
    kind: "one-per-company",
    statement: {
      en: "The company has submitted one application in this call.",
      bg: "Компанията е подала само една кандидатура по тази покана.",
    },
  },
  {
    id: "complete",
    kind: "required-answers",
    statement: {
      en: "All required questions are answered.",
      bg: "Отговорено е на всички задължителни въпроси.",
    },
  },
  {
    id: "industry",
    kind: "manual",
    selfCheck: true,
    statement: {
      en: "The solution is for media or creative industries, in a broad sense: also museums, games, design, crafts, festivals.",
      bg: "Решението е за медиите или творческите индустрии в широк смисъл: и за музеи, игри, дизайн, занаяти, фестивали.",
    },
  },
  {
    id: "not-a-partner",
    kind: "manual",
    selfCheck: true,
    statement: {
      en: "The company is not a partner of the consortium that runs the programme and is not controlled by one.",
      bg: "Компанията не е партньор в консорциума, който изпълнява програмата, и не се контролира от такъв партньор.",
    },
  },
  {
    id: "language",
    kind: "manual",
    selfCheck: true,
    statement: {
      en: "The application is written in English or Bulgarian.",
      bg: "Кандидатурата е на английски или български език.",
    },
  },
]);

/** Why a sample application is not eligible. */
export type Flaw = "country" | "age" | "size" | "one-per-company" | "industry";

/** What the manager writes to the applicant, by the rule that is not met. */
export const flawReasons: Record<Flaw, Translated> = {
  country: {
    en: "The company is established in a country that is not on the list of the call (section “Who can apply”). A company of the same group in a listed country may apply in a later call.",
    bg: "Компанията е установена в държава извън списъка на поканата (раздел „Кой може да кандидатства“). Дружество от същата група в държава от списъка може да кандидатства по следваща покана.",
  },
  age: {
    en: "According to the business register the company was founded more than ten years before the closing date.",
    bg: "Според търговския регистър компанията е създадена повече от десет години преди крайния срок.",
  },
  size: {
    en: "With the staff that you state the company is not a small or medium-sized enterprise (fewer than 250 people).",
    bg: "При посочения брой работещи компанията не е малко или средно предприятие (под 250 души).",
  },
  "one-per-company": {
    en: "A second application of the same company (same registration number) was submitted from another account. The one that was submitted last is evaluated.",
    bg: "Подадена е втора кандидатура на същата компания (със същия регистрационен номер) от друг профил. Оценява се подадената последна.",
  },
  industry: {
    en: "The solution is made for food logistics. Even in the broad reading of the call we see no use in media or creative industries in it.",
    bg: "Решението е предназначено за логистика на храни. Дори при широкото тълкуване на поканата не виждаме приложение в медиите или творческите индустрии.",
  },
};

/** What a manager asks before deciding about the country. */
export const countryDoubted: Translated = {
  en: "You name a country from which this call takes no applications. If the applicant is a company that is established in a country of the call, please give its country and its registration number. If it is not, you need not do anything.",
  bg: "Посочили сте държава, от която поканата не приема кандидатури. Ако кандидатът е дружество, установено в държава от списъка на поканата, моля, посочете държавата и регистрационния му номер. Ако не е, не е нужно да правите нищо.",
};
