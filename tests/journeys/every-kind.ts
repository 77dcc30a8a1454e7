import type { SectionInput } from "#app/domain/calls/form/definition.ts";

const both = (en: string, bg: string) => ({ en, bg });
const yes = { id: "sea", label: both("At sea", "По море") };

const company: SectionInput = {
  id: "company",
  title: both("Company", "Компания"),
  questions: [
    {
      id: "name",
      type: "short-text",
      label: both("Name of the company", "Име на компанията"),
      fact: "company",
    },
    {
      id: "country",
      type: "country",
      label: both("Country of the seat", "Държава на седалището"),
      fact: "country",
    },
    {
      id: "registration",
      type: "short-text",
      label: both("VAT number", "ДДС номер"),
      fact: "registration-number",
    },
    { id: "founded", type: "number", label: both("Founded in", "Основана"), fact: "founded" },
    { id: "website", type: "url", label: both("Website", "Уебсайт"), fact: "website" },
    { id: "email", type: "email", label: both("Address for letters", "Адрес за писма") },
    { id: "phone", type: "phone", label: both("Telephone", "Телефон") },
  ],
};

const work: SectionInput = {
  id: "work",
  title: both("Work", "Работа"),
  questions: [
    {
      id: "before",
      type: "note",
      label: both("Before you begin", "Преди да започнете"),
      text: both("Be short.", "Бъдете кратки."),
    },
    { id: "idea", type: "long-text", label: both("The idea", "Идеята"), fact: "summary" },
    { id: "people", type: "number", label: both("People", "Хора"), fact: "staff" },
    { id: "money", type: "money", currency: "EUR", label: both("Amount", "Сума") },
    { id: "begins", type: "date", label: both("First day", "Първи ден") },
    { id: "funded", type: "yes-no", label: both("Funded already", "Вече финансирано") },
    {
      id: "funder",
      type: "short-text",
      label: both("By whom", "От кого"),
      askedIf: { question: "funded", is: ["yes"] },
    },
    {
      id: "place",
      type: "choice",
      label: both("Where it is used", "Къде се използва"),
      choices: [{ id: "land", label: both("On land", "По суша") }, yes],
    },
    {
      id: "means",
      type: "choices",
      label: both("What it needs", "Какво му трябва"),
      choices: [
        { id: "light", label: both("Light", "Светлина") },
        { id: "sound", label: both("Sound", "Звук") },
      ],
    },
    { id: "film", type: "video", label: both("A film", "Филм") },
    {
      id: "plans",
      type: "file",
      label: both("Plans", "Планове"),
      accept: ["pdf"],
      mostMegabytes: 5,
      mostFiles: 2,
    },
    {
      id: "honour",
      type: "declaration",
      label: both("Declaration on honour", "Клетвена декларация"),
      text: both("All of this is true.", "Всичко това е вярно."),
    },
  ],
};

/** A small form that asks a question of each kind. */
export const everyKind = { sections: [company, work] };
