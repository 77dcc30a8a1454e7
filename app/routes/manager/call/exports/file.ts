import { exportsOfManager } from "#app/domain/permissions.ts";
import { exportKinds } from "#app/domain/reports/exports/kinds.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { exportResponse } from "#app/http/exports.server.ts";
import type { Route } from "./+types/file";

/** An export for a manager of the call. */
export function loader({ context, params: { callSlug, file } }: Route.LoaderArgs) {
  const reader = {
    access: exportsOfManager(context.get(managedCall), exportKinds),
    callSlug,
    locale: context.get(readersLocale),
    t: context.get(translate),
    now: context.get(requestTime),
  };
  return exportResponse(reader, file);
}
