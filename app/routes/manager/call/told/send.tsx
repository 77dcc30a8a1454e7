import { sendHeld } from "#app/domain/notifications/holds/settle.ts";
import { viewTold } from "#app/domain/notifications/read-one.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { settleHeld } from "#app/http/settle-held.server.ts";
import { SettleHeld } from "#app/ui/call/settle-held.tsx";
import type { Route } from "./+types/send";

export function loader({ context, params }: Route.LoaderArgs) {
  const { id, name, heldBecause } = orNotFound(viewTold(context.get(managedCall), params.emailId));
  return { id, name, heldBecause };
}

export function action({ context, params, request }: Route.ActionArgs) {
  const [managed, now, t] = [context.get(managedCall), context.get(requestTime), context.get(translate)];
  return settleHeld(sendHeld, request, { ...params, managed, now, t });
}

export default function SendHeld({ loaderData, actionData }: Route.ComponentProps) {
  return <SettleHeld act="send" {...loaderData} answer={actionData} />;
}
