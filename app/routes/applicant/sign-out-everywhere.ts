import { redirect, redirectDocument } from "react-router";
import { endAllSessions } from "#app/domain/accounts/sessions.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { signedOutHeaders } from "#app/http/session.server.ts";
import type { Route } from "./+types/sign-out-everywhere";

/** Whoever comes back here after signing in has nothing to see. */
export function loader() {
  return redirect("/account");
}

export async function action({ context }: Route.ActionArgs) {
  endAllSessions(context.get(signedInAccount), context.get(requestTime));
  return redirectDocument("/", { headers: await signedOutHeaders() });
}
