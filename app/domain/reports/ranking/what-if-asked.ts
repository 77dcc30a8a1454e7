import { z } from "zod";
import { combinations, rankings, type Scoring } from "#app/domain/calls/scoring.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Instead } from "#app/domain/ranking/what-if.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";

const weight = z.coerce.number().int().min(1).max(1000);
const fields = {
  combination: z.enum(combinations),
  ranksBy: z.enum(rankings),
  threshold: z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(0).max(100)]),
  places: z.coerce.number().int().min(1).max(10_000),
  rules: z.enum(["kept", "none"]),
};

/**
 * What the address of the page tries instead of what the call says (`?weight-team=5&combination=median`), as typed and as
 * read; `wrong` names the fields that cannot be read, and `asked` is false where nothing is tried.
 */
export function whatIfAsked({ callId }: ManagedCall, search: URLSearchParams, locale: Locale) {
  const call = findCall(callId)!;
  const start = asItIs(call.scoring, call.places);
  const typed = { ...start, ...known(search, Object.keys(start)) };
  const schema = z.object({ ...weights(call.scoring), ...fields });
  const read = schema.safeParse(typed);
  return {
    asked: [...search.keys()].some((name) => name in start),
    typed,
    criteria: call.scoring.criteria.map(({ id, title }) => ({
      id,
      name: weightName(id),
      title: inLanguage(title, locale),
    })),
    hasRules: (call.scoring.shortlistRules ?? []).length > 0,
    wrong: read.success ? [] : [...new Set(read.error.issues.map(({ path }) => String(path[0])))],
    instead: read.success ? insteadOf(call.scoring, read.data) : undefined,
  };
}

const weightName = (id: string) => `weight-${id}`;

function weights({ criteria }: Scoring) {
  return Object.fromEntries(criteria.map(({ id }) => [weightName(id), weight]));
}

function known(search: URLSearchParams, names: string[]) {
  return Object.fromEntries(names.flatMap((name) => (search.has(name) ? [[name, search.get(name)!]] : [])));
}

type Read = z.output<z.ZodObject<typeof fields>> & Record<string, unknown>;

function insteadOf({ criteria, shortlistRules }: Scoring, { rules, ...read }: Read): Instead {
  return {
    combination: read.combination,
    ranksBy: read.ranksBy,
    threshold: read.threshold,
    places: read.places,
    shortlistRules: rules === "none" ? [] : shortlistRules,
    weights: Object.fromEntries(criteria.map(({ id }) => [id, Number(read[weightName(id)])])),
  };
}

/** What the form begins with: the call as it is. */
function asItIs({ criteria, ...scoring }: Scoring, places: number): Record<string, string> {
  return {
    ...Object.fromEntries(criteria.map(({ id, weight }) => [weightName(id), String(weight)])),
    combination: scoring.combination ?? "mean",
    ranksBy: scoring.ranksBy ?? "score",
    threshold: scoring.threshold === undefined ? "" : String(scoring.threshold),
    places: String(places),
    rules: "kept",
  };
}
