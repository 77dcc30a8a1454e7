import { redirect } from "react-router";
import { ownPasskey, removePasskey } from "#app/domain/accounts/ways-in/passkeys.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Route } from "./+types/remove-passkey";

/** Whoever comes back here after a proof goes on where passkeys are. */
export function loader() {
  return redirect("/account/passkeys");
}

export function action({ context, params }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const passkey = orNotFound(ownPasskey(account, params.passkeyId));
  removePasskey(account, passkey, context.get(requestTime));
  return redirect("/account/passkeys?says=removed");
}
