import { backFromProvider } from "#app/http/back-from-provider.server.ts";
import type { Route } from "./+types/provider-back";

export function loader(args: Route.LoaderArgs) {
  return backFromProvider(args);
}
