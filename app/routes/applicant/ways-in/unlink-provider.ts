import { redirect } from "react-router";
import { unlinkIdentity } from "#app/domain/accounts/ways-in/identities.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import type { Route } from "./+types/unlink-provider";

/** Whoever comes back here after a proof has nothing to see. */
export function loader() {
  return redirect("/account");
}

export function action({ context, params }: Route.ActionArgs) {
  unlinkIdentity(context.get(signedInAccount), params.identityId, context.get(requestTime));
  return redirect("/account?says=identity-unlinked");
}
