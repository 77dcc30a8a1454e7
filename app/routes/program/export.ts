import { exportAccess, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { exportResponse } from "#app/http/exports.server.ts";
import { requireExportToken } from "#app/http/tokens.server.ts";
import type { Route } from "./+types/export";

export const middleware: Route.MiddlewareFunction[] = [requireExportToken];

/** An export for a program that shows a token: `GET /api/calls/CALL/exports/applications.csv`. */
export function loader({ context, params: { callSlug, file } }: Route.LoaderArgs) {
  const reader = {
    access: context.get(exportAccess),
    callSlug,
    locale: context.get(readersLocale),
    t: context.get(translate),
    now: context.get(requestTime),
  };
  return exportResponse(reader, file);
}
