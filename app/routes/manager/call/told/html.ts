import { letterToShow } from "#app/domain/notifications/read-one.ts";
import { managedCall } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { messageResponse } from "#app/http/message-response.ts";
import { renderSample } from "#app/http/preview-email.server.ts";
import type { Route } from "./+types/html";

/** A message of the call as its reader gets it, without its links. */
export async function loader({ context, params: { emailId } }: Route.LoaderArgs) {
  const { sample, locale } = orNotFound(letterToShow(context.get(managedCall), emailId));
  const { html } = await renderSample(sample, locale);
  return messageResponse(html);
}
