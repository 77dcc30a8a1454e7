import { phaseOf } from "#app/domain/calls/phase.ts";
import { proseOf } from "#app/domain/calls/prose.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findInvitation } from "#db/queries/evaluators.ts";

/** What whoever has the link of an invitation may know; looking at it changes nothing. `tokenHash`: SHA-256 of its token. */
export function viewInvitation(tokenHash: string, locale: Locale, now: Date) {
  const found = findInvitation(tokenHash);
  if (!found) return;
  const { evaluator, call, programme, contactEmail } = found;
  return {
    status: evaluator.status,
    name: evaluator.name,
    email: evaluator.email,
    programme: inLanguage(programme, locale),
    contactEmail,
    call: {
      slug: call.slug,
      title: inLanguage(call.texts.title, locale),
      summary: proseOf(call.texts.summary, locale),
      published: call.status === "published",
      phase: phaseOf(call, now),
      closesAt: call.closesAt,
      evaluationDueAt: call.evaluationDueAt,
      timeZone: call.timeZone,
      perApplication: call.evaluatorsPerApplication,
    },
    topics: call.topics.map(({ id, label }) => ({ id, label: inLanguage(label, locale) })),
    open: evaluator.status === "invited" && !call.resultsReleasedAt,
  };
}
