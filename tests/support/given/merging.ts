import { askForFurther } from "#app/domain/accounts/addresses/add.ts";
import { mergeAccounts, proveSecond } from "#app/domain/accounts/addresses/merge.ts";
import { accountToMerge } from "#app/domain/accounts/addresses/read-merging.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { aLink } from "./links.ts";

/** The first account asked for an address that the second one has: the id of the link that is mailed to it. */
export function aMergingLink(first: Account, { email }: { email: string }, at: Date): string {
  const link = aLink();
  askForFurther(first, email, link, aLink(), at);
  return link.id;
}

/** Two accounts of one person became one; the second factor was given where there is one. */
export function merged(first: Account, second: Account, at: Date) {
  const link = aMergingLink(first, second, at);
  if (!accountToMerge(first, link, at)!.proved) proveSecond(first, link, "code", at);
  mergeAccounts(first, link, at);
}
