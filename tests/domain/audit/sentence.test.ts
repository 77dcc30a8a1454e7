import { expect, test } from "vitest";
import { type AuditAction, auditActions } from "#app/domain/audit/actions.ts";
import { sentenceOf } from "#app/domain/audit/sentence.ts";
import { locales } from "#app/i18n/locale.ts";

/** Fails to compile when an action is missing in the list that the tests go through. */
const complete: Exclude<AuditAction, (typeof auditActions)[number]> extends never ? true : never = true;

const everything = {
  name: "Ivan",
  list: "MME1-0042 2020-08-20 14:30",
  title: "Open call 1",
  what: "closesAt places",
  version: 2,
  company: "Cool Cities",
  outcome: "eligible",
  answer: "accepted",
  source: "organisation",
  purpose: "sign-in",
  way: "code",
  issuer: "https://id.example",
  evaluator: "Ada",
  from: "Grace",
  other: "Warm Woods",
  until: "2020-07-17T15:00:00.000Z",
  timeZone: "Europe/Brussels",
  rows: 12,
  toCheck: 4,
  wanted: 4,
  filled: 3,
  moves: 2,
  open: 1,
  meaning: "to-check",
  kind: "applications",
  format: "csv",
  email: "ivan@cool.example",
  hub: "Sofia / София",
  wants: "Cool Cities",
  ratherNot: "–",
  rapporteur: "Grace",
  to: "Ada",
  template: "application-received",
  consents: "privacy.2 news.1",
  names: "Cool Cities = CC",
};

const said = (action: string, count: number, locale: "en" | "bg") =>
  sentenceOf({ action, actor: "Maria", details: { ...everything, count } }, "MME1-0042", locale);

test.each(locales.flatMap((locale) => auditActions.map((action) => [action, locale] as const)))(
  "%s has its sentence in %s, for one and for many",
  (action, locale) => {
    const sentences = [said(action, 1, locale), said(action, 3, locale)];

    expect(complete).toBe(true);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^{}]+\.$/u);
  },
);

test("who did it, what it was about and how many are in the sentence, in both languages", () => {
  const details = { version: 2, company: "Cool Cities" };

  const sentences = locales.map((locale) =>
    sentenceOf({ action: "application.submitted", actor: "Maria", details }, "MME1-0042", locale),
  );

  expect(sentences).toEqual([
    "Maria submitted version 2 of Cool Cities.",
    "Maria подаде версия 2 на Cool Cities.",
  ]);
});

test("what the portal did by itself has the portal as its subject", () => {
  const sentence = sentenceOf(
    { action: "assignment.published", actor: null, details: { pairs: 258 } },
    undefined,
    "bg",
  );

  expect(sentence).toBe("Порталът публикува разпределението: 258 двойки.");
});

test("codes become words and a reason stands behind the sentence", () => {
  const details = { company: "Cool Cities", outcome: "reserve", reason: "Balance of hubs" };

  const sentence = sentenceOf({ action: "decision.changed", actor: "Maria", details }, undefined, "en");

  expect(sentence).toBe("Maria changed the decision on Cool Cities: reserve. Reason: Balance of hubs");
});

test("several changes are listed as the language does", () => {
  const sentence = sentenceOf(
    { action: "call.changed", actor: "Мария", details: { what: "closesAt places title" } },
    undefined,
    "bg",
  );

  expect(sentence).toBe("Мария промени: крайния срок, местата и заглавието.");
});
