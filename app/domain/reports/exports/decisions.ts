import { applicationNumber } from "#app/domain/applications/number.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { findCall } from "#db/queries/calls.ts";
import { decisionsAfter } from "#db/queries/exports.ts";
import type { Cell, Table } from "./kinds.ts";
import { pagesOf } from "./pages.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Row = ReturnType<typeof decisionsAfter>[number];

/** Every decision with what was proposed, why it departs from it, and what the finalist answered. */
export function decisionTable(call: Call, locale: Locale, t: Translate): Table {
  const cells = ({ number, company, country, hub, decision }: Row): Cell[] => [
    applicationNumber(call.code, number),
    company,
    country && countryName(country, locale),
    t(`decisions:outcome.${decision.outcome}`),
    decision.place,
    decision.percent === null ? null : Number(decision.percent),
    decision.reserveRank,
    hub && inLanguage(hub, locale),
    t(`decisions:outcome.${decision.proposal.outcome}`),
    decision.reason || null,
    decision.releasedAt,
    decision.answerBy,
    decision.answer && t(`exports:answer.${decision.answer}`),
    decision.answeredAt,
  ];
  return {
    header: names.map((name) => t(`exports:column.${name}`)),
    pages: pagesOf({
      first: 0,
      next: (after) => decisionsAfter(call.id, after),
      keyOf: ({ number }) => number,
      cells,
    }),
  };
}

const names = [
  "number",
  "company",
  "country",
  "outcome",
  "place",
  "percent",
  "reserveRank",
  "hub",
  "proposed",
  "reason",
  "releasedAt",
  "answerBy",
  "answer",
  "answeredAt",
] as const;
