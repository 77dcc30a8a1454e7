import { redirect } from "react-router";
import { endSession } from "#app/domain/accounts/sessions.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import type { Route } from "./+types/end-session";

/** Whoever comes back here after signing in has nothing to see. */
export function loader() {
  return redirect("/account");
}

export function action({ context, params }: Route.ActionArgs) {
  endSession(context.get(signedInAccount), params.sessionId, context.get(requestTime));
  return redirect("/account?says=session-ended");
}
