import { openMessage } from "#app/domain/notifications/inbox.ts";
import { signedInAccount } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { messageResponse } from "#app/http/message-response.ts";
import { requireOwnMessage } from "#app/http/own-message.ts";
import { renderSample } from "#app/http/preview-email.server.ts";
import type { Route } from "./+types/inbox-html";

export const middleware: Route.MiddlewareFunction[] = [requireOwnMessage];

/** A message of one's own as it was sent. */
export async function loader({ context, params: { emailId } }: Route.LoaderArgs) {
  const { letter } = orNotFound(openMessage(context.get(signedInAccount), emailId));
  const { html } = await renderSample(letter.sample, letter.locale);
  return messageResponse(html);
}
