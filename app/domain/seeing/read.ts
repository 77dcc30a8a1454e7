import type { Account } from "#app/domain/accounts/account.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import {
  eligibilityDesk,
  evaluatorInCall,
  type ManagedCall,
  ofHubs,
  ownApplication,
} from "#app/domain/permissions.ts";
import { viewHubFinalists } from "#app/domain/decisions/hubs/for-hub.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { applicationsWith } from "#db/queries/applications.ts";
import { isOfCall } from "./begin.ts";
import { teamOf } from "#db/queries/members.ts";
import { findApplicationInCall } from "#db/queries/application-lists.ts";
import { callsAssisted, evaluationsSeen } from "#db/queries/seeing.ts";

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
  if (accountId === manager.id || !isOfCall(callId, accountId)) return;
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
  const calls = callsAssisted(seen.id, shownAtMost)
    .filter(({ slug }) => eligibilityDesk(seen, slug))
    .map(({ slug, texts }) => ({ slug, call: inLanguage(texts.title, locale) }));
  const hub = ofHubs(seen);
  const finalists = hub ? viewHubFinalists(hub, locale).length : 0;
  return { applications, evaluations, calls, finalists };
}
