import { redirect } from "react-router";
import { beginSecondFactor } from "#app/domain/accounts/ways-in/second-factor.ts";
import { attempt } from "#app/http/attempt.ts";
import { requestTime, signedInAccount, translate } from "#app/http/context.ts";
import type { Route } from "./+types/begin-second-factor";

/** Whoever comes back here after a proof sees how far it is. */
export function loader() {
  return redirect("/account/second-factor");
}

export function action({ context, url }: Route.ActionArgs) {
  attempt(context.get(translate), () =>
    beginSecondFactor(context.get(signedInAccount), context.get(requestTime)),
  );
  return redirect(`/account/second-factor${url.search}`);
}
