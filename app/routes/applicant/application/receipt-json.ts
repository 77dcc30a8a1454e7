import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { jsonReceipt } from "#app/http/receipt.server.ts";
import type { Route } from "./+types/receipt-json";

export function loader({ context }: Route.LoaderArgs) {
  return jsonReceipt({
    own: context.get(ownApplication),
    locale: context.get(readersLocale),
    now: context.get(requestTime),
    t: context.get(translate),
  });
}
