import type { Account } from "#app/domain/accounts/account.ts";
import { applicationsOf } from "#app/domain/applications/read.ts";
import { phaseOf } from "#app/domain/calls/phase.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { callsManagedBy, type findCall } from "#db/queries/calls.ts";
import { evaluationsOfAccount } from "#db/queries/evaluators.ts";
import { unreadForMember } from "#db/queries/messages.ts";
import { openInvitationsTo } from "#db/queries/my-pages.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** Everything that a person is in the portal: applications, evaluations, managed calls, invitations to the own address. */
export function viewMyPages(account: Account, locale: Locale, now: Date) {
  const unread = unreadForMember(account.id);
  const shown = (call: Call) => viewCall(call, locale, now);
  return {
    applications: applicationsOf(account, locale, now).map((one) => ({
      ...one,
      unread: unread.get(one.id) ?? 0,
    })),
    evaluations: evaluationsOfAccount(account.id).map(({ call }) => ({
      ...shown(call),
      dueAt: call.evaluationDueAt,
    })),
    managed: callsManagedBy(account.id).map(({ call, submitted, drafts }) => ({
      ...shown(call),
      submitted,
      drafts,
    })),
    invitations: invitationsOf(account, locale),
  };
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
function invitationsOf({ email, emailConfirmed }: Account, locale: Locale) {
  if (!emailConfirmed) return [];
  return openInvitationsTo(email).map(({ id, invitedAt, call, programme }) => ({
    id,
    invitedAt,
    timeZone: call.timeZone,
    title: inLanguage(call.texts.title, locale),
    programme: inLanguage(programme, locale),
  }));
}
