import { clientAddress, requestTime } from "#app/http/context.ts";
import { minutesUntilCeremony } from "#app/http/limits.server.ts";
import { askForPasskey } from "#app/http/passkeys.server.ts";
import type { Route } from "./+types/passkey-options";

export async function action({ context }: Route.ActionArgs) {
  if (await minutesUntilCeremony(context.get(clientAddress))) return new Response(null, { status: 429 });
  return Response.json(await askForPasskey(context.get(requestTime)));
}
