import { askForFurther, takeFurther } from "#app/domain/accounts/addresses/add.ts";
import { viewAddresses } from "#app/domain/accounts/addresses/read.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { aLink } from "./links.ts";

/** A further address that somebody proved. */
export function aFurtherAddress(account: Account, email: string, at: Date) {
  const link = aLink();
  askForFurther(account, email, link, aLink(), at);
  takeFurther(account, link.id, at);
  return viewAddresses(account).further.find((one) => one.email === email)!;
}
