import type { Both, NewQuestion } from "./people/form-builder.ts";

/** A question with what a company answers to it. */
export type Asked = NewQuestion & { answer?: string };
export type AskedSection = { title: Both; questions: Asked[] };

const both = (en: string, bg: string): Both => ({ en, bg });

type More = Partial<Asked>;
type Shorter = (en: string, bg: string, more?: More) => Asked;
const asked =
  (kind: string): Shorter =>
  (en, bg, more) => ({ kind, label: both(en, bg), ...more });

/** With its limit of characters, used to the last one where nothing else is answered. */
const text =
  (kind: "Short text" | "Long text") =>
  (most: number, en: string, bg: string, more: More = {}): Asked => ({
    kind,
    label: both(en, bg),
    settings: { "Most characters": String(most) },
    answer: `${en}: `.padEnd(most, "we measure it twice and publish what we find. "),
    ...more,
  });

const short = text("Short text");
const long = text("Long text");
const money = asked("Amount of money");
const date = asked("Date");
const number = asked("Number");
const choice = asked("One choice");
const yesNo = asked("Yes or no");
const file = asked("File");
const declaration = asked("Declaration");

const sectionOf = (en: string, bg: string, ...questions: Asked[]): AskedSection => ({
  title: both(en, bg),
  questions,
});

/** As large as the forms of calls that give money to third parties: what each asks, and how long answers may be. */
export const largeForm: AskedSection[] = [
  sectionOf(
    "Identification",
    "Идентификация",
    short(9, "Participant identification code", "Идентификационен код на участника", { answer: "912345678" }),
    short(100, "Name of the organisation", "Име на организацията", {
      fact: "Name of the company",
      answer: "Lumen Stories",
    }),
    short(100, "Title of the project", "Заглавие на проекта"),
    short(16, "Acronym", "Акроним", { answer: "LUMEN-LISTENS-16" }),
    long(800, "Abstract", "Резюме", { fact: "Summary" }),
    money("Amount requested", "Искана сума", {
      settings: { Least: "10000", Most: "60000" },
      answer: "55 000",
    }),
  ),
  sectionOf(
    "Applicant",
    "Кандидат",
    short(100, "VAT number", "ДДС номер", { fact: "Registration number", answer: "EL123456789" }),
    number("Founded in the year", "Година на основаване", {
      settings: { Least: "1900", Most: "2100" },
      fact: "Year founded",
      answer: "2022",
    }),
    number("People who work in it", "Заети лица", { fact: "Number of staff", answer: "9" }),
    choice("Legal form", "Правна форма", {
      choices: [
        both("Limited company", "Дружество с ограничена отговорност"),
        both("Research organisation", "Изследователска организация"),
        both("Another one", "Друга"),
      ],
      answer: "Another one",
    }),
    short(100, "Name of that legal form", "Наименование на правната форма", {
      askedIf: { question: "Legal form", answer: "Another one" },
      answer: "Cooperative",
    }),
    money("Turnover of the last year", "Оборот за последната година", { answer: "420 000.50" }),
    asked("Web address")("Website", "Уебсайт", {
      need: "Never",
      fact: "Website",
      answer: "https://lumen.example",
    }),
    asked("Country")("Country of the seat", "Държава на седалището", { fact: "Country", answer: "Greece" }),
    asked("E-mail address")("Address for letters", "Адрес за кореспонденция", {
      answer: "office@lumen.example",
    }),
    asked("Telephone number")("Telephone", "Телефон", { answer: "+30 21 0123 4567" }),
  ),
  sectionOf(
    "Description of the applicant",
    "Представяне на кандидата",
    long(1800, "What your organisation does", "С какво се занимава организацията"),
    long(1000, "Experience with speech and language", "Опит в речевите и езиковите технологии"),
  ),
  sectionOf(
    "Alignment with the call",
    "Съответствие с поканата",
    long(3600, "How the project serves the call", "Как проектът отговаря на поканата", {
      criterion: "Fit with the programme",
    }),
    asked("Several choices")("Objectives that it serves", "Цели, на които отговаря", {
      choices: [
        both("Minutes of meetings", "Протоколи от срещи"),
        both("Help for call centres", "Помощ за кол центрове"),
        both("Open data", "Отворени данни"),
      ],
      answer: "Open data",
    }),
  ),
  sectionOf(
    "Goals",
    "Цели",
    long(3600, "Goals of the project", "Цели на проекта", { criterion: "Technology" }),
    long(1000, "Expected results", "Очаквани резултати", { criterion: "Technology" }),
  ),
  sectionOf(
    "Business and dissemination",
    "Бизнес и разпространение",
    long(3600, "Business plan", "Бизнес план", { criterion: "Market" }),
    long(1000, "Customers", "Клиенти", { criterion: "Market" }),
    long(1000, "Dissemination plan", "План за разпространение", { criterion: "Market" }),
  ),
  sectionOf(
    "How",
    "Как",
    long(3600, "Method", "Метод", { criterion: "Technology" }),
    choice("Readiness of the technology", "Готовност на технологията", {
      choices: [both("Idea", "Идея"), both("Prototype", "Прототип"), both("In use", "В употреба")],
      answer: "Prototype",
    }),
  ),
  sectionOf(
    "Uniqueness",
    "Уникалност",
    long(3600, "State of the art", "Съвременно състояние", { criterion: "Technology" }),
    long(1000, "Rights and licences", "Права и лицензи", { criterion: "Technology" }),
  ),
  sectionOf(
    "Schedule",
    "График",
    date("First day of the work", "Първи ден на работата", {
      settings: { "First day": "2020-01-01" },
      answer: "2031-03-01",
    }),
    date("Last day of the work", "Последен ден на работата", { answer: "2031-11-30" }),
    long(3600, "Work plan", "Работен план", { criterion: "Fit with the programme" }),
    file("Chart of the work plan", "Диаграма на работния план", { need: "Never" }),
  ),
  sectionOf(
    "Keywords",
    "Ключови думи",
    short(100, "Five keywords", "Пет ключови думи", { answer: "archives, speech, pictures, memory, news" }),
  ),
  sectionOf(
    "Team",
    "Екип",
    long(3600, "People and what each does", "Хората и кой какво прави", { fact: "Team", criterion: "Team" }),
    file("Curricula vitae", "Автобиографии", {
      settings: { "Most files": "3" },
      criterion: "Team",
      answer: "cv.pdf",
    }),
  ),
  sectionOf(
    "Budget",
    "Бюджет",
    yesNo("Other public money for the same work", "Друго публично финансиране за същата работа", {
      answer: "Yes",
    }),
    long(1000, "Whose money, and for what", "Чие е и за какво", {
      neededIf: { question: "Other public money for the same work", answer: "Yes" },
      criterion: "Fit with the programme",
    }),
    long(1000, "Comment on the budget", "Коментар към бюджета", { criterion: "Fit with the programme" }),
    file("Table of the budget", "Таблица на бюджета", {
      criterion: "Fit with the programme",
      answer: "budget.pdf",
    }),
  ),
  sectionOf(
    "Ethics",
    "Етика",
    long(1800, "People who take part", "Хора, които участват", { criterion: "Fit with the programme" }),
    long(1800, "Personal data", "Лични данни", { criterion: "Fit with the programme" }),
    long(1800, "Misuse", "Злоупотреба", { criterion: "Fit with the programme" }),
  ),
  sectionOf(
    "Consent",
    "Съгласие",
    asked("Note")("Before you begin", "Преди да започнете", {
      text: both("The other sections open once you agree.", "Другите раздели се отварят, щом се съгласите."),
    }),
    declaration("Processing of personal data", "Обработване на лични данни", {
      text: both(
        "I agree that my data are kept for five years.",
        "Съгласявам се данните ми да се пазят пет години.",
      ),
      need: "First of all",
      answer: "I agree that my data are kept for five years.",
    }),
  ),
  sectionOf(
    "Declaration",
    "Декларация",
    declaration("Declaration on honour", "Клетвена декларация", {
      text: both("All of this is true.", "Всичко изложено е вярно."),
      answer: "All of this is true.",
    }),
  ),
];
