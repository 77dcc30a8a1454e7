import { clientAddress, requestTime } from "#app/http/context.ts";
import { metricsText, refuseUnlessScraper } from "#app/http/metrics.server.ts";
import type { Route } from "./+types/metrics";

/** For Prometheus. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const refused = await refuseUnlessScraper(request, context.get(clientAddress));
  if (refused) return refused;
  const headers = { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" };
  return new Response(await metricsText(context.get(requestTime)), { headers });
}
