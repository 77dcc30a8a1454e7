import { isRecent } from "#app/domain/accounts/sessions.ts";
import { hasSecondFactor } from "#app/domain/accounts/ways-in/read.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { findOpenAddressChange, hasStoppableAddress } from "#db/queries/address-changes.ts";
import { furtherAddressesOf } from "#db/queries/further-addresses.ts";
import { callsShared, countsOf } from "#db/queries/merging.ts";
import { findOpenRequest } from "#db/queries/persons.ts";
import { hasConfirmedSecondFactor } from "#db/queries/ways-in.ts";
import type { Translated } from "#app/i18n/locale.ts";
import type { Account } from "../account.ts";

/** Why two accounts stay two for now; `calls`: in which. */
export type Obstacle = {
  why: "both-apply" | "both-evaluate" | "address-new" | "erasure-asked";
  calls: Translated[];
};

/**
 * The account that the link's address has, besides that of whoever asked: opening the link is its sign-in by mail, and one
 * with a second factor is `proved` only once that was given too, for a quarter of an hour. What stands beside an address that
 * nobody had proved may be a stranger's, and counts for nothing. Undefined for everybody else and where the link is over.
 */
export function accountToMerge(account: Account, linkId: string, now: Date) {
  const asked = findOpenAddressChange(account.id, linkId, "further", now);
  const second = asked && findAccountByEmail(asked.email);
  if (!second || second.id === account.id) return;
  const needsNothing = !second.emailConfirmed || !hasSecondFactor(second);
  return { second, proved: needsNothing || isRecent(asked.provedAt, now) };
}

/** Exactly what would go over to `first`, what would not, and what stands against it. */
export function planMerging(first: Account, second: Account, now: Date) {
  const shared = (way: Parameters<typeof callsShared>[0]) => callsShared(way, first.id, second.id);
  return {
    main: first.email,
    email: second.email,
    name: second.name,
    counts: { ...countsOf(second.id), ...waysIn(second), addresses: furtherAddressesOf(second.id).length },
    /** Where a conflict of interest will stand, and an evaluation close. */
    conflicts: shared("cross"),
    codes: fateOfCodes(first, second),
    administrator: second.administrator && !first.administrator,
    obstacles: obstacles(first, second, now),
  };
}

/** None of those that may be a stranger's. */
const waysIn = ({ emailConfirmed }: Account) => (emailConfirmed ? {} : { passkeys: 0, providers: 0 });

/** Codes of an app: the person's who has one app; with two, those of the account that stays. */
function fateOfCodes(first: Account, second: Account): "none" | "taken" | "dropped" {
  if (!second.emailConfirmed || !hasConfirmedSecondFactor(second.id)) return "none";
  return hasConfirmedSecondFactor(first.id) ? "dropped" : "taken";
}

function obstacles(first: Account, second: Account, now: Date): Obstacle[] {
  const both = { "both-apply": "apply", "both-evaluate": "evaluate" } as const;
  const met = (Object.keys(both) as (keyof typeof both)[])
    .map((why) => ({ why, calls: callsShared(both[why], first.id, second.id) }))
    .filter(({ calls }) => calls.length > 0);
  const isNew = hasStoppableAddress(second.id, now);
  const isAsked = [first, second].some(({ id }) => findOpenRequest(id));
  return [
    ...met,
    ...(isNew ? [{ why: "address-new" as const, calls: [] }] : []),
    ...(isAsked ? [{ why: "erasure-asked" as const, calls: [] }] : []),
  ];
}
