import { viewSample } from "#app/domain/notifications/preview/sample.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { messageResponse } from "#app/http/message-response.ts";
import { renderSample } from "#app/http/preview-email.server.ts";
import { isLocale } from "#app/i18n/locale.ts";
import type { Route } from "./+types/email-html";

/** A message of the call as its readers in one language would get it; as `?about=` would, where it names somebody. */
export async function loader({ context, params: { template, language }, url }: Route.LoaderArgs) {
  const about = url.searchParams.get("about") ?? "";
  const sample = orNotFound(viewSample(context.get(managedCall), template, context.get(requestTime), about));
  if (!isLocale(language)) throw new Response(null, { status: 404 });
  const { html } = await renderSample(sample, language);
  return messageResponse(html);
}
