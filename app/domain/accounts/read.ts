import type { Account } from "#app/domain/accounts/account.ts";
import type { Administrator } from "#app/domain/permissions.ts";
import {
  countPeople,
  findAccount,
  findAccountByEmail,
  findPasswordHash,
  findUsableLink,
} from "#db/queries/accounts.ts";
import { sessionsOf } from "#db/queries/sessions.ts";
import { countUnread } from "#db/queries/inbox.ts";
import { rolesOf } from "#db/queries/permissions.ts";
import { nameOfBrowser } from "./browser.ts";
import { sessionNow } from "./sessions.ts";
import { viewIdentities } from "./ways-in/identities.ts";
import { viewPasskeys } from "./ways-in/passkeys.ts";
import { viewSecondFactor } from "./ways-in/read.ts";

/** Whose session it is, looked up on each request: who is gone is out at once. */
export function accountOfSession(sessionId: string, now: Date): Account | undefined {
  return sessionNow(sessionId, now)?.account;
}

/** The account with the address, in lower case, and the hash of its password, if it has one. */
export function credentialsOf(email: string): { account?: Account; passwordHash?: string } {
  return {
    account: findAccountByEmail(email),
    passwordHash: findPasswordHash(email) ?? undefined,
  };
}

/** What the header of every page shows of the person. */
export function viewVisitor(account: Account) {
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    emailConfirmed: account.emailConfirmed,
    administrator: account.administrator,
    ...(account.seenBy ? { manages: false, evaluates: false } : rolesOf(account.id)),
    unread: account.seenBy ? 0 : countUnread(account.id),
  };
}

const mostSessions = 20;

/** What a person can see and change about their account; `currentId` is the asking session. */
export function viewAccount(account: Account, currentId: string | undefined, now: Date) {
  return {
    name: account.name,
    email: account.email,
    locale: account.locale,
    emailConfirmed: account.emailConfirmed,
    hasPassword: hasPassword(account),
    secondFactor: secondFactorOf(account),
    passkeys: viewPasskeys(account).length,
    identities: viewIdentities(account),
    devices: viewSessions(account, currentId, now),
  };
}

function secondFactorOf(account: Account) {
  const { state, codesLeft } = viewSecondFactor(account);
  return { on: state === "on", codesLeft };
}

export function hasPassword(account: Account): boolean {
  return Boolean(findPasswordHash(account.email));
}

/** The devices on which a person is signed in, the latest 20; `current` marks the asking one. */
export function viewSessions(account: Account, currentId: string | undefined, now: Date) {
  return sessionsOf(account.id, now, mostSessions).map(({ id, createdAt, seenAt, browser }) => ({
    id,
    createdAt,
    seenAt: seenAt ?? createdAt,
    browser: nameOfBrowser(browser),
    current: id === currentId,
  }));
}

/** To which address the link was sent, while it can be used; looking at it changes nothing. */
export function viewLink(linkId: string, purpose: Parameters<typeof findUsableLink>[1], now: Date) {
  const link = findUsableLink(linkId, purpose, now);
  const account = link?.accountId ? findAccount(link.accountId) : undefined;
  return link && { email: account?.email ?? "" };
}

/** How many people there are of each kind; one person may be several. */
export function viewPeople(_permit: Administrator) {
  const { accounts, applicants, evaluators, managers } = countPeople();
  return { accounts, applicants, evaluators, managers };
}
