import { phaseOf } from "#app/domain/calls/phase.ts";
import { proseOf } from "#app/domain/calls/prose.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findInvitation } from "#db/queries/invitations.ts";
import { samplesOf } from "#db/queries/samples.ts";
import { confidentialityOf } from "./confidentiality.ts";
import { choicesOf, profileOf } from "./profile-choices.ts";
import { stateOf } from "./invitation-state.ts";

/** What whoever has the link of an invitation may know; looking at it changes nothing. `tokenHash`: SHA-256 of its token. */
export function viewInvitation(tokenHash: string, locale: Locale, now: Date) {
  const found = findInvitation(tokenHash);
  if (!found) return;
  const { evaluator, call, programme, contactEmail } = found;
  const state = stateOf(evaluator, now);
  return {
    state,
    name: evaluator.name,
    email: evaluator.email,
    answerBy: evaluator.answerBy,
    askedFor: evaluator.askedFor,
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
      samples: call.samplesShownAt ? samplesOf(call.id).length : 0,
    },
    profile: profileOf(evaluator),
    ...choicesOf(call, locale),
    confidentiality: inLanguage(confidentialityOf(call), locale),
    open: state === "invited" && !call.resultsReleasedAt,
  };
}
