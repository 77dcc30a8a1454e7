import type { Account } from "#app/domain/accounts/account.ts";
import { viewExtension } from "#app/domain/calls/read-deadline.ts";
import { viewDataTerms } from "#app/domain/calls/view-data-terms.ts";
import { phaseOf } from "#app/domain/calls/phase.ts";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";
import { findApplicationOf } from "#db/queries/applications.ts";
import { findPublishedCall } from "#db/queries/calls.ts";
import { latestExtension } from "#db/queries/extensions.ts";
import { selfCheckOf } from "./begin.ts";
import { offeredFacts } from "./profile/read.ts";

/**
 * What stands before an application: the dates, what will be asked, and the conditions that people check for
 * themselves. `begunId` names the person's own application, if there is one. Undefined for a call that is not public.
 */
export function viewApply(account: Account, callSlug: string, locale: Locale, now: Date) {
  const found = findPublishedCall(callSlug);
  if (!found) return;
  const { call, programme, form } = found;
  const say = (text: Translated) => inLanguage(text, locale);
  return {
    begunId: findApplicationOf(account.id, call.id)?.id,
    call: {
      slug: call.slug,
      title: say(call.texts.title),
      phase: phaseOf(call, now),
      opensAt: call.opensAt,
      closesAt: call.closesAt,
      graceSeconds: call.graceSeconds,
      extension: viewExtension(latestExtension(call.id), call.closesAt, locale),
      timeZone: call.timeZone,
      contactEmail: programme.contactEmail,
    },
    ...viewDataTerms(call, locale),
    /** What the person's profile could fill in. */
    facts: offeredFacts(account, form, locale),
    conditions: selfCheckOf(call).map(({ id, statement }) => ({ id, statement: say(statement) })),
    sections: form.sections.map(({ title, questions }) => ({
      title: say(title),
      questions: questions.length,
    })),
  };
}
