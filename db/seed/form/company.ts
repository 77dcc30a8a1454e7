import { section } from "#app/domain/calls/form/definition.ts";
import type { z } from "zod";

export const companySection: z.input<typeof section> = {
  id: "company",
  title: { en: "Your company", bg: "Вашата компания" },
  introduction: {
    en: "As entered in the business register. If the company is not registered yet, give the planned name and write “in formation” as its number.",
    bg: "Както е вписана в търговския регистър. Ако още не е регистрирана, посочете бъдещото име, а вместо номер напишете „в процес на учредяване“.",
  },
  questions: [
    {
      id: "company",
      type: "short-text",
      most: 100,
      fact: "company",
      label: { en: "Legal name", bg: "Пълно наименование" },
      help: { en: "With the legal form: Example Ltd.", bg: "С правната форма: „Пример“ ООД." },
    },
    {
      id: "registration-number",
      type: "short-text",
      most: 40,
      fact: "registration-number",
      label: { en: "Registration number", bg: "Регистрационен номер (ЕИК)" },
    },
    {
      id: "vat-number",
      type: "short-text",
      most: 30,
      required: false,
      visibleTo: "managers",
      label: { en: "VAT number", bg: "Номер по ДДС" },
      help: {
        en: "If the company has one.",
        bg: "Ако има такъв.",
      },
    },
    {
      id: "country",
      type: "country",
      fact: "country",
      label: { en: "Country of establishment", bg: "Държава на регистрация" },
    },
    {
      id: "address",
      type: "short-text",
      most: 200,
      visibleTo: "managers",
      label: { en: "Registered address", bg: "Адрес на управление" },
    },
    {
      id: "founded",
      type: "number",
      least: 1900,
      most: 2100,
      fact: "founded",
      label: { en: "Year of foundation", bg: "Година на създаване" },
    },
    {
      id: "staff",
      type: "number",
      least: 1,
      most: 100000,
      fact: "staff",
      unit: { en: "people", bg: "души" },
      label: { en: "People who work for the company", bg: "Брой на работещите в компанията" },
      help: {
        en: "Founders included; count part-time in full-time equivalents and round.",
        bg: "Включително основателите; непълното работно време се преизчислява в пълно и се закръгля.",
      },
    },
    {
      id: "turnover",
      type: "money",
      currency: "EUR",
      least: 0,
      label: { en: "Income of the last twelve months", bg: "Приходи за последните дванадесет месеца" },
      help: {
        en: "Without grants and investments. 0 is a good answer for a young company.",
        bg: "Без безвъзмездни средства и инвестиции. За млада компания 0 е напълно приемлив отговор.",
      },
    },
    {
      id: "website",
      type: "url",
      fact: "website",
      required: false,
      label: { en: "Website", bg: "Интернет страница" },
    },
    {
      id: "contact-phone",
      type: "phone",
      fact: "phone",
      required: false,
      visibleTo: "managers",
      label: { en: "Telephone for questions", bg: "Телефон за връзка" },
      help: {
        en: "We normally write. Only in the last hours before a deadline do we call.",
        bg: "Обикновено пишем. Обаждаме се само в последните часове преди краен срок.",
      },
    },
  ],
};
