import { readersLocale, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { ownDataResponse } from "#app/http/own-data.server.ts";
import { requireProofFrom } from "#app/http/strength.ts";
import type { Route } from "./+types/own-data-archive";

export const middleware: Route.MiddlewareFunction[] = [requireProofFrom("/account/data")];

export function loader({ context }: Route.LoaderArgs) {
  return ownDataResponse({
    account: context.get(signedInAccount),
    locale: context.get(readersLocale),
    now: context.get(requestTime),
    t: context.get(translate),
  });
}
