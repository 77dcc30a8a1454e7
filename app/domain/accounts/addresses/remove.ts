import { change } from "#app/domain/change.ts";
import { tellOfChange } from "#app/domain/accounts/tell-of-change.ts";
import { markLinksOfUsed } from "#db/queries/accounts.ts";
import { forgetFurtherAddress } from "#db/queries/further-addresses.ts";
import type { Account } from "../account.ts";
import type { ownFurther } from "./read.ts";

type Further = NonNullable<ReturnType<typeof ownFurther>>;

/** It opens the account no more; what was invited or said under it stays, and so do conflicts that it told of. */
export function removeFurther(account: Account, { id, email }: Further, now: Date) {
  change({ action: "account.address-removed", by: account, on: account.id, at: now }, () => {
    forgetFurtherAddress(id);
    // Links to sign in may wait in its mailbox.
    markLinksOfUsed(account.id, now);
    tellOfChange(account, "address-removed", now, { name: email });
  });
}
