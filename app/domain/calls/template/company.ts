import type { SectionInput } from "../form/definition.ts";
import { both } from "./both.ts";

/** Who applies. */
export const company: SectionInput = {
  id: "company",
  title: both("Your company", "Вашата компания"),
  questions: [
    {
      id: "company",
      type: "short-text",
      label: both("Name of the company", "Име на компанията"),
      most: 100,
      fact: "company",
    },
    {
      id: "country",
      type: "country",
      label: both("Country in which it is registered", "Държава на регистрация"),
      fact: "country",
    },
    {
      id: "registration-number",
      type: "short-text",
      label: both("Registration or VAT number", "Регистрационен или ДДС номер"),
      help: both("In Bulgaria: the EIK.", "В България: ЕИК."),
      most: 30,
      required: false,
      visibleTo: "managers",
      fact: "registration-number",
    },
    {
      id: "founded",
      type: "number",
      label: both("Founded in the year", "Година на основаване"),
      least: 1900,
      most: 2100,
      fact: "founded",
    },
    {
      id: "staff",
      nameless: true,
      type: "number",
      label: both("How many people work in it", "Колко души работят в нея"),
      help: both("Founders included, in full-time equivalents.", "Заедно с основателите, в пълни щатове."),
      least: 0,
      most: 100_000,
      fact: "staff",
    },
    {
      id: "website",
      type: "url",
      label: both("Website", "Уебсайт"),
      required: false,
      fact: "website",
    },
    {
      id: "phone",
      type: "phone",
      label: both("Telephone for questions", "Телефон за връзка"),
      required: false,
      visibleTo: "managers",
      fact: "phone",
    },
    {
      id: "turnover",
      type: "money",
      label: both("Turnover of the last closed year", "Оборот за последната приключена година"),
      help: both(
        "0 is a good answer for a young company.",
        "За млада компания 0 е напълно приемлив отговор.",
      ),
      currency: "EUR",
      least: 0,
      required: false,
      visibleTo: "managers",
    },
    {
      id: "sector",
      nameless: true,
      type: "choice",
      label: both("In which sector are your customers?", "В кой сектор са клиентите Ви?"),
      fact: "sector",
      choices: [
        { id: "media", label: both("Media", "Медии") },
        { id: "creative", label: both("Other creative industries", "Други творчески индустрии") },
        { id: "industry", label: both("Industry and energy", "Индустрия и енергетика") },
        { id: "health", label: both("Health", "Здравеопазване") },
        { id: "public", label: both("Public services and education", "Публични услуги и образование") },
        { id: "other", label: both("Another one", "Друг") },
      ],
    },
  ],
};
