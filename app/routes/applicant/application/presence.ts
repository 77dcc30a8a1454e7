import { notePresence, viewPresence } from "#app/domain/applications/presence.ts";
import { ownApplication, readersLocale, requestTime } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import type { Route } from "./+types/presence";

const longestName = 100;

/** An open page says where it is and learns who else is there. */
export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const section = String((await plainForm(request)).get("section") ?? "").slice(0, longestName);
  notePresence(own, section, now);
  return Response.json(viewPresence(own, context.get(readersLocale), now));
}
