import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { pdfReceipt } from "#app/http/receipt.server.ts";
import type { Route } from "./+types/receipt";

export function loader({ context }: Route.LoaderArgs) {
  return pdfReceipt({
    own: context.get(ownApplication),
    locale: context.get(readersLocale),
    now: context.get(requestTime),
    t: context.get(translate),
  });
}
