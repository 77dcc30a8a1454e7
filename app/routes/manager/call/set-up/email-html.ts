import { viewSample } from "#app/domain/calls/set-up/read-emails.ts";
import { managedCall } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { messageResponse } from "#app/http/message-response.ts";
import { renderSample } from "#app/http/preview-email.server.ts";
import { isLocale } from "#app/i18n/locale.ts";
import type { Route } from "./+types/email-html";

/** A message of the call as its readers in one language would get it. */
export async function loader({ context, params: { template, language } }: Route.LoaderArgs) {
  const sample = orNotFound(viewSample(context.get(managedCall), template));
  if (!isLocale(language)) throw new Response(null, { status: 404 });
  const { html } = await renderSample(sample, language);
  return messageResponse(html);
}
