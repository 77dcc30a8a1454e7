import { redirect } from "react-router";
import { requestConfirmation } from "#app/domain/accounts/request-link.ts";
import { clientAddress, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { refuseTooMany } from "#app/http/limits.server.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import type { Route } from "./+types/resend-confirmation";

/** Whoever comes back here after signing in sees on the account page what is missing. */
export function loader() {
  return redirect("/account");
}

export async function action({ context }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const aTry = { address: context.get(clientAddress), email: account.email };
  if (await refuseTooMany("link", aTry, context.get(translate)))
    return redirect("/account?says=confirmationLater");

  requestConfirmation(account, newLink("/confirm"), context.get(requestTime));
  return redirect("/account?says=confirmationSent");
}
