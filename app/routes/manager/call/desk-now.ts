import { deskNow } from "#app/http/desk.server.ts";
import type { Route } from "./+types/desk-now";

/** Asked every few seconds by the desk while somebody looks at it. */
export function loader({ context, url }: Route.LoaderArgs) {
  return Response.json(deskNow(context, url.searchParams));
}
