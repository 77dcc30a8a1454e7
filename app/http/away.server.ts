import { redirect } from "react-router";
import type { RouterContextProvider } from "react-router";
import * as context from "./context.ts";
import { minutesUntilCeremony } from "./limits.server.ts";
import { ownPath } from "./own-path.ts";
import { type Away, awayToProvider, providerName } from "./provider.server.ts";

type Asking = { context: Readonly<RouterContextProvider>; request: Request; url: URL };

/** Where the sentence about a provider's failure is read, by what somebody went there for. */
export const placeOf: Record<Away["purpose"], string> = {
  "sign-in": "/sign-in",
  link: "/account",
  prove: "/account/prove",
};

/** Leads to the provider; when it cannot be reached, back to the other ways with a sentence. */
export async function leadToProvider(purpose: Away["purpose"], { context: known, request, url }: Asking) {
  if (!providerName()) throw redirect(placeOf[purpose]);
  const account = known.get(context.visitor);
  // A page elsewhere must not begin to link somebody's account.
  if (purpose !== "sign-in" && !isFromHere(request)) throw redirect(placeOf[purpose]);
  const to = ownPath(url.searchParams.get("to"), purpose === "link" ? "/account" : "/home");
  const back = (says: string) => redirect(`${placeOf[purpose]}?${new URLSearchParams({ to, says })}`);
  if (await minutesUntilCeremony(known.get(context.clientAddress))) return back("provider-busy");
  const why = { purpose, to, accountId: purpose === "sign-in" ? undefined : account?.id };
  const { address, header, problem } = await awayToProvider(why, known.get(context.requestTime));
  if (problem) return back(problem);
  return redirect(address, { headers: { "Set-Cookie": header } });
}

function isFromHere({ headers }: Request): boolean {
  return ["same-origin", null].includes(headers.get("Sec-Fetch-Site"));
}
