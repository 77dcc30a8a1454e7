import { leadToProvider } from "#app/http/away.server.ts";
import type { Route } from "./+types/prove-by-provider";

export function loader(args: Route.LoaderArgs) {
  return leadToProvider("prove", args);
}
