import { redirect } from "react-router";
import { takeErasureBack } from "#app/domain/privacy/ask.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import type { Route } from "./+types/take-erasure-back";

/** Whoever comes back here after signing in sees whether they still ask. */
export function loader() {
  return redirect("/account/erasure");
}

export function action({ context }: Route.ActionArgs) {
  takeErasureBack(context.get(signedInAccount), context.get(requestTime));
  return redirect("/account/erasure");
}
