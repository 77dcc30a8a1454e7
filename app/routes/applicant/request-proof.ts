import { redirect } from "react-router";
import { requestProof } from "#app/domain/accounts/request-link.ts";
import { clientAddress, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { refuseTooMany } from "#app/http/limits.server.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import type { Route } from "./+types/request-proof";

/** Whoever comes back here after signing in has just proved it. */
export function loader() {
  return redirect("/account");
}

export async function action({ context, url }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const to = ownPath(url.searchParams.get("to"), "/account");
  const aTry = { address: context.get(clientAddress), email: account.email };
  const tooMany = await refuseTooMany("link", aTry, context.get(translate));
  if (!tooMany) requestProof(account, newLink("/account/prove/link", to), context.get(requestTime));
  return redirect(
    `/account/prove?${new URLSearchParams({ to, says: tooMany ? "link-later" : "link-sent" })}`,
  );
}
