import { section } from "#app/domain/calls/form/definition.ts";
import type { z } from "zod";

export const marketSection: z.input<typeof section> = {
  id: "market",
  title: { en: "Market and progress", bg: "Пазар и напредък" },
  questions: [
    {
      id: "market",
      type: "long-text",
      least: 200,
      most: 1500,
      criterion: "market",
      label: { en: "Customers, market and impact", bg: "Клиенти, пазар и въздействие" },
      help: {
        en: "Who pays, how many of them are there, and who gains if you succeed? Please count rather than quote market reports.",
        bg: "Кой плаща, колко са такива клиенти и кой печели, ако успеете? Предпочитаме Вашите сметки пред цитати от пазарни доклади.",
      },
    },
    {
      id: "competition",
      type: "long-text",
      least: 100,
      most: 1200,
      criterion: "market",
      label: { en: "Competition and your advantage", bg: "Конкуренция и Вашето предимство" },
    },
    {
      id: "business-model",
      type: "long-text",
      least: 200,
      most: 1500,
      criterion: "business",
      label: { en: "Business model", bg: "Бизнес модел" },
      help: {
        en: "Prices, sales channels, costs, and how it grows.",
        bg: "Цени, канали за продажба, разходи и как расте.",
      },
    },
    {
      id: "paying-customers",
      type: "number",
      least: 1,
      askedIf: { question: "stage", is: ["customers", "growth"] },
      criterion: "business",
      label: { en: "Customers who pay today", bg: "Клиенти, които плащат днес" },
      help: {
        en: "Contracts that run, not letters of intent.",
        bg: "Действащи договори, а не писма за намерения.",
      },
    },
    {
      id: "traction",
      type: "long-text",
      most: 1200,
      criterion: "business",
      label: { en: "What you have achieved so far", bg: "Постигнато досега" },
      help: {
        en: "Users, customers, pilots, income: numbers with dates. Setbacks count too.",
        bg: "Потребители, клиенти, пилотни проекти, приходи: числа с дати. Неуспехите също са опит.",
      },
    },
  ],
};
