import { noteBounce } from "#app/domain/notifications/bounces.ts";
import { readToldBounces } from "#app/http/bounces.server.ts";
import { requestTime } from "#app/http/context.ts";
import type { Route } from "./+types/bounces";

/** A relay tells which messages came back. */
export async function action({ context, request }: Route.ActionArgs) {
  const told = await readToldBounces(request);
  if (told instanceof Response) return told;

  const noted = told.filter((bounced) => noteBounce(bounced, context.get(requestTime)));
  return { noted: noted.length, unknown: told.length - noted.length };
}
