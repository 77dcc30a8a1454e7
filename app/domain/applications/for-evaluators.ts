import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { isNameless } from "#app/domain/calls/form/nameless.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { findCall } from "#db/queries/calls.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { applicationNumber } from "./number.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Row = { number: number; company: string };
type Listed = Row & { country: string | null; topics: string[]; team?: string[] };

/** How evaluators know an application; without a company it goes by its number. */
export type Called = { number: string; company: string | null };

/**
 * What evaluators call an application, in pages and letters. This file is the only place that decides what they learn of
 * who applies: whatever shows an application to evaluators takes it from here, and what it says from `answersForEvaluators`.
 */
export function calledForEvaluators(
  call: Pick<Call, "code" | "evaluation">,
  { number, company }: Row,
): Called {
  return {
    number: applicationNumber(call.code, number),
    company: isAnonymous(call) ? null : company,
  };
}

/**
 * The same in lists, with country, topics (in the reader's language) and team. Where applicants are anonymous only topics
 * are left, and these if their question tells nothing of who applies.
 */
export function listedForEvaluators(call: Call, locale: Locale) {
  const anonymous = isAnonymous(call);
  const topics = anonymous && !asksTopicsNameless(call) ? [] : call.topics;
  return ({ country, topics: chosen, team = [], ...row }: Listed) => ({
    ...calledForEvaluators(call, row),
    country: anonymous ? null : country,
    topics: topics.filter(({ id }) => chosen.includes(id)).map(({ label }) => inLanguage(label, locale)),
    team: anonymous ? [] : team,
  });
}

function asksTopicsNameless({ formVersionId }: Call): boolean {
  const { definition } = findFormVersion(formVersionId)!;
  return questionsOf(definition).some((question) => question.fact === "topics" && isNameless(question));
}
