import type { MiddlewareFunction } from "react-router";
import { openMessage } from "#app/domain/notifications/inbox.ts";
import { signedInAccount } from "./context.ts";
import { orNotFound } from "./guards.ts";

/** Somebody else's message is not there. */
export const requireOwnMessage: MiddlewareFunction<Response> = ({ context, params }) => {
  orNotFound(openMessage(context.get(signedInAccount), params.emailId!));
};
