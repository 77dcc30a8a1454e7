import { leadToProvider } from "#app/http/away.server.ts";
import type { Route } from "./+types/link-provider";

export function loader(args: Route.LoaderArgs) {
  return leadToProvider("link", args);
}
