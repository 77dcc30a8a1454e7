import { redirect, redirectDocument } from "react-router";
import { endSession } from "#app/domain/accounts/sessions.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { signedOutHeaders, sessionIdOf } from "#app/http/session.server.ts";
import type { Route } from "./+types/sign-out";

/** Whoever comes back here after signing in has nothing to see. */
export function loader() {
  return redirect("/home");
}

export async function action({ context, request }: Route.ActionArgs) {
  endSession(context.get(signedInAccount), (await sessionIdOf(request))!, context.get(requestTime));
  return redirectDocument("/", { headers: await signedOutHeaders() });
}
