import type { Account } from "#app/domain/accounts/account.ts";
import { applicationsOf } from "#app/domain/applications/read.ts";
import { phaseOf } from "#app/domain/calls/phase.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { callsOpenTo, type findCall } from "#db/queries/calls.ts";
import { undeclaredOf } from "#db/queries/declarations.ts";
import { evaluationsOfAccount } from "#db/queries/evaluators.ts";
import { unreadForMember } from "#db/queries/messages.ts";
import { furtherAddressesOf } from "#db/queries/further-addresses.ts";
import { openInvitationsTo, sheetsLeftOf, undecidedIn } from "#db/queries/my-pages.ts";
import { samplesLeftOf } from "#db/queries/samples.ts";
import { needsOf } from "./needs.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Everything that a person is in the portal, and what waits there: applications, evaluations, managed calls,
 * invitations.
 */
export function viewMyPages(account: Account, locale: Locale, now: Date) {
  const unread = unreadForMember(account.id);
  const roles = {
    applications: applicationsOf(account, locale, now).map((one) => ({
      ...one,
      unread: unread.get(one.id) ?? 0,
    })),
    evaluations: evaluationsOf(account, locale, now),
    managed: managedBy(account, locale, now),
  };
  return { ...roles, needs: needsOf(roles), invitations: invitationsOf(account, locale, now) };
}

function evaluationsOf(account: Account, locale: Locale, now: Date) {
  const left = new Map(sheetsLeftOf(account.id).map((row) => [row.callId, row.left]));
  const undeclared = new Map(undeclaredOf(account.id).map((row) => [row.callId, row.count]));
  const samples = new Map(samplesLeftOf(account.id).map((row) => [row.callId, row.left]));
  return evaluationsOfAccount(account.id).map(({ call }) => ({
    ...viewCall(call, locale, now),
    dueAt: call.evaluationDueAt,
    left: left.get(call.id) ?? 0,
    undeclared: undeclared.get(call.id) ?? 0,
    samples: samples.get(call.id) ?? 0,
  }));
}

function managedBy(account: Account, locale: Locale, now: Date) {
  const found = callsOpenTo(account.id);
  const waiting = undecidedIn(found.map(({ call }) => call.id));
  const undecided = new Map(waiting.map((row) => [row.callId, row.undecided]));
  return found.map(({ call, submitted, drafts }) => ({
    ...viewCall(call, locale, now),
    dueAt: call.evaluationDueAt,
    undecided: undecided.get(call.id) ?? 0,
    submitted,
    drafts,
  }));
}

function viewCall(call: Call, locale: Locale, now: Date) {
  return {
    slug: call.slug,
    title: inLanguage(call.texts.title, locale),
    phase: phaseOf(call, now),
    closesAt: call.closesAt,
    timeZone: call.timeZone,
  };
}

/** Only the owner of an address may know who writes to it. */
function invitationsOf({ id: accountId, email, emailConfirmed }: Account, locale: Locale, now: Date) {
  if (!emailConfirmed) return [];
  const addresses = [email, ...furtherAddressesOf(accountId).map((one) => one.email)];
  return openInvitationsTo(addresses, now).map(({ id, invitedAt, call, programme }) => ({
    id,
    invitedAt,
    timeZone: call.timeZone,
    title: inLanguage(call.texts.title, locale),
    programme: inLanguage(programme, locale),
  }));
}
