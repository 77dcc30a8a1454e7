import type { MiddlewareFunction } from "react-router";
import { redirect } from "react-router";
import { environment } from "#app/adapters/environment.server.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { hasPassword } from "#app/domain/accounts/read.ts";
import { hasSecondFactor, mustHaveSecondFactor } from "#app/domain/accounts/ways-in/read.ts";
import * as context from "./context.ts";
import { goingOnTo } from "./one-time-link.server.ts";
import { askForProof } from "./proof.server.ts";

type Guard = MiddlewareFunction<Response>;

/** Before acts that somebody at an unwatched screen must not be able to do: who they are was proved a short while ago. */
export const requireFresh: Guard = (args) => askForProof("fresh", args);

/** The same before a file, and as strongly as before a change of the ways in; the proof leads to the `page` that offers it. */
export const requireProofFrom =
  (page: string): Guard =>
  (args) => {
    const asked = { ...args, url: new URL(page, args.url) };
    askForProof("fresh", asked);
    if (hasSecondFactor(args.context.get(context.signedInAccount))) askForProof("strong", asked);
  };

/** The same where pages are for reading and only their forms act. */
export const requireFreshWrites: Guard = (args) => {
  if (args.request.method !== "GET" && args.request.method !== "HEAD") return askForProof("fresh", args);
};

/** Who has a password gives it in the form itself. */
export const requireFreshWithoutPassword: Guard = (args) => {
  if (!hasPassword(args.context.get(context.signedInAccount))) return askForProof("fresh", args);
};

/** Whoever has a second factor gives it before ways in are changed: else the first alone would take it away. */
export const requireOwnStrength: Guard = (args) => {
  if (hasSecondFactor(args.context.get(context.signedInAccount))) return askForProof("strong", args);
};

/** Where a programme wants a second factor of its managers, nobody manages without one; who has none is led to set it up. */
export const requireManagersStrength: Guard = (args) =>
  requireStrength(args, mustHaveSecondFactor(args.context.get(context.signedInAccount)));

/** The same for administrators, by the portal's setting. */
export const requireAdministratorsStrength: Guard = (args) =>
  requireStrength(args, environment().ADMIN_SECOND_FACTOR);

function requireStrength(args: Parameters<Guard>[0], isRequired: boolean) {
  const account: Account = args.context.get(context.signedInAccount);
  if (!isRequired) return;
  if (hasSecondFactor(account)) return askForProof("strong", args);
  throw redirect(`/account/second-factor${goingOnTo(args.url.pathname + args.url.search)}&says=required`);
}
