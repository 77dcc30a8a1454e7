import type { Account } from "#app/domain/accounts/account.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { evaluatorInCall, type ManagedCall, ownApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { applicationsWith } from "#db/queries/applications.ts";
import { teamOf } from "#db/queries/members.ts";
import { findApplicationInCall } from "#db/queries/application-lists.ts";
import { evaluationsSeen, takesPartIn } from "#db/queries/seeing.ts";

const shownAtMost = 100;

/** Whom a manager can see the portal as because of an application: its team; nobody for one of another call. */
export function viewSeeable({ callId, manager }: ManagedCall, applicationId: string) {
  if (!findApplicationInCall(callId, applicationId)) return [];
  return teamOf(applicationId)
    .filter(({ accountId }) => accountId !== manager.id)
    .map(({ accountId, name }) => ({ accountId, name }));
}

/** Who it is that a manager is about to see the portal as; undefined for whoever takes no part in the call. */
export function viewToSeeAs({ callId, manager }: ManagedCall, accountId: string) {
  if (accountId === manager.id || !takesPartIn(callId, accountId)) return;
  return { name: findAccount(accountId)!.name };
}

/** What of the person both may see, for whoever sees the portal as them. */
export function viewOpenDoors(seen: Account, locale: Locale) {
  const applications = applicationsWith(seen.id, shownAtMost)
    .filter(({ application }) => ownApplication(seen, application.id))
    .map(({ application, call }) => ({
      id: application.id,
      number: applicationNumber(call.code, application.number),
      company: application.company,
      call: inLanguage(call.texts.title, locale),
    }));
  const evaluations = evaluationsSeen(seen.id, shownAtMost)
    .filter(({ slug }) => evaluatorInCall(seen, slug))
    .map(({ slug, texts }) => ({ slug, call: inLanguage(texts.title, locale) }));
  return { applications, evaluations };
}
