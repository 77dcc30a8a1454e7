import { redirect } from "react-router";
import { endOtherSessions } from "#app/domain/accounts/sessions.ts";
import { requestTime, session, signedInAccount } from "#app/http/context.ts";
import type { Route } from "./+types/end-others";

/** Whoever comes back here after signing in has nothing to see. */
export function loader() {
  return redirect("/account");
}

export function action({ context }: Route.ActionArgs) {
  endOtherSessions(context.get(signedInAccount), context.get(session)!.id, context.get(requestTime));
  return redirect("/account?says=sessions-ended");
}
