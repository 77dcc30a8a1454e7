import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { printedApplication } from "#app/http/print.server.ts";
import type { Route } from "./+types/application";

/** One application as PDF, for a manager of its call. */
export function loader({ context, params }: Route.LoaderArgs) {
  return printedApplication(context.get(managedCall), params.applicationId, {
    locale: context.get(readersLocale),
    t: context.get(translate),
    now: context.get(requestTime),
  });
}
