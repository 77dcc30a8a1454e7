import { leadToProvider } from "#app/http/away.server.ts";
import type { Route } from "./+types/provider";

/** A page, not a form: a browser follows no form to another site, and nothing is changed by it. */
export function loader(args: Route.LoaderArgs) {
  return leadToProvider("sign-in", args);
}
