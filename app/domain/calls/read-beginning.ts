import { z } from "zod";
import type { ManagedProgramme } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { portalZone } from "#app/i18n/zones.ts";
import { callsOfProgramme, findCallByCode, findCallBySlug } from "#db/queries/calls.ts";
import { dateNames, type Dates, localDates } from "./dates.ts";
import { nextName, nextTitle } from "./next-name.ts";
import { daysUntil, moveDates, weeksAhead } from "./move-dates.ts";

const asked = z.object({
  source: z.string().nullish().catch(null),
  weeks: z.coerce.number().int().min(0).max(1000).nullish().catch(null),
  opens: z.iso.date().nullish().catch(null),
});
export type Asked = z.infer<typeof asked>;

/** What the address of the page asks for: what to begin with, and by how much its dates move; what it asks wrongly is left out. */
export function askedIn(search: URLSearchParams): Asked {
  const [source, weeks, opens] = ["source", "weeks", "opens"].map((name) => search.get(name) || null);
  return asked.parse({ source, weeks, opens });
}

/**
 * A new call as its form proposes it: after the programme's latest call, unless another source or the template was
 * asked for; names one number higher, all dates moved by the same number of days.
 */
export function viewBeginning({ programmeId }: ManagedProgramme, wanted: Asked, locale: Locale, now: Date) {
  const calls = callsOfProgramme(programmeId);
  const sources = calls.map(({ id, texts }) => ({ id, title: inLanguage(texts.title, locale) }));
  const source = calls.find(({ id }) => id === (wanted.source ?? calls[0]?.id));
  if (!source) return { sources, source: "template", values: usual };

  const days = daysToMove(source, wanted, now);
  const { id, slug, code, texts, timeZone, places, evaluatorsPerApplication } = source;
  const dates = moveDates(source, timeZone, days);
  return {
    sources,
    source: id,
    moved: { days, timeZone, from: datesOf(source), to: dates },
    values: {
      title: { en: nextTitle(texts.title.en), bg: nextTitle(texts.title.bg) },
      slug: nextName(slug, (name) => Boolean(findCallBySlug(name)), "-"),
      code: nextName(code, (name) => Boolean(findCallByCode(name))),
      timeZone,
      ...localDates(dates, timeZone),
      places: String(places),
      evaluatorsPerApplication: String(evaluatorsPerApplication),
    },
  };
}

const usual = { timeZone: portalZone, places: "20", evaluatorsPerApplication: "3" };

type Call = ReturnType<typeof callsOfProgramme>[number];

function daysToMove(source: Call, { weeks, opens }: Asked, now: Date): number {
  if (opens) return daysUntil(opens, source, source.timeZone);
  return 7 * (weeks ?? weeksAhead(source, source.timeZone, now));
}

function datesOf(call: Call): Dates {
  return Object.fromEntries(dateNames.map((name) => [name, call[name]])) as Dates;
}
