import { redirect } from "react-router";
import { endSeeing } from "#app/domain/seeing/current.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { seeNoMore } from "#app/http/seeing.server.ts";
import type { Route } from "./+types/end-seeing";

export function loader() {
  return redirect("/home");
}

/** Also where it ended by itself meanwhile. */
export function action({ context }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  if (account.seenBy) endSeeing(account, context.get(requestTime));
  return seeNoMore();
}
