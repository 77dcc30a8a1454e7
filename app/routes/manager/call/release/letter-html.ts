import { viewLetter } from "#app/domain/decisions/release/read-letters.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { messageResponse } from "#app/http/message-response.ts";
import { renderSample } from "#app/http/preview-email.server.ts";
import { isLocale } from "#app/i18n/locale.ts";
import type { Route } from "./+types/letter-html";

/** A letter about a decision as it will arrive, in one language. */
export async function loader({ context, params: { applicationId, language } }: Route.LoaderArgs) {
  const letter = orNotFound(viewLetter(context.get(managedCall), applicationId, context.get(requestTime)));
  if (!isLocale(language)) throw new Response(null, { status: 404 });
  const { html } = await renderSample(letter.sample, language);
  return messageResponse(html);
}
