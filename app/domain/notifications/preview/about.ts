import { applicationNumber, numberIn } from "#app/domain/applications/number.ts";
import type { EmailReader } from "#app/domain/calls/set-up/call-emails.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findApplication, findApplicationNumbered } from "#db/queries/applications.ts";
import { findInvited } from "#db/queries/evaluators.ts";

/** Whom and what a message is about: an application with its owner, or an evaluator. */
export type About = {
  subjectId: string;
  name: string;
  locale: Locale;
  application?: { id: string; number: string; company: string };
};

/** The application of this number (MME1-0042), or the evaluator with this address; undefined when the call has none. */
export function findAbout(
  call: { id: string; code: string },
  to: EmailReader,
  named: string,
): About | undefined {
  if (to === "applicants") return applicationIn(call, numberIn(named.trim()));
  if (to !== "evaluators") return;
  const found = findInvited(call.id, named.trim().toLowerCase());
  return found && { subjectId: found.id, name: found.name, locale: found.locale };
}

function applicationIn(
  { id: callId, code }: { id: string; code: string },
  number: number,
): About | undefined {
  if (!Number.isSafeInteger(number)) return;
  const { id } = findApplicationNumbered(callId, "", number) ?? {};
  if (!id) return;
  const { application } = findApplication(id)!;
  const { name, locale } = findAccount(application.ownerId)!;
  const named = { id, number: applicationNumber(code, number), company: application.company ?? "–" };
  return { subjectId: id, name, locale, application: named };
}
