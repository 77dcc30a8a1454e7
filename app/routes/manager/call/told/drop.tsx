import { data, redirect } from "react-router";
import { dropOne, settling } from "#app/domain/notifications/holds/settle.ts";
import { viewTold } from "#app/domain/notifications/read-one.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { SettleHeld } from "#app/ui/call/settle-held.tsx";
import type { Route } from "./+types/drop";

export function loader({ context, params }: Route.LoaderArgs) {
  const { id, name, heldBecause } = orNotFound(viewTold(context.get(managedCall), params.emailId));
  return { id, name, heldBecause };
}

export async function action({ context, params: { callSlug, emailId }, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const { value, problem } = await readForm(request, settling, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(context.get(translate), () =>
    dropOne(managed, emailId, value.reason, context.get(requestTime)),
  );
  return refusal ? data(refusal, { status: 409 }) : redirect(`/manage/calls/${callSlug}/emails?says=settled`);
}

export default function DropHeld({ loaderData, actionData }: Route.ComponentProps) {
  return <SettleHeld act="drop" {...loaderData} answer={actionData} />;
}
