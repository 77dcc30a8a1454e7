import { redirect } from "react-router";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { askForNewPasskey } from "#app/http/passkeys.server.ts";
import type { Route } from "./+types/passkey-options";

/** Whoever comes back here after a proof goes on where passkeys are. */
export function loader() {
  return redirect("/account/passkeys");
}

export async function action({ context }: Route.ActionArgs) {
  return Response.json(await askForNewPasskey(context.get(signedInAccount), context.get(requestTime)));
}
