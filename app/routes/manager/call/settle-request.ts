import { redirect } from "react-router";
import { settleRequest } from "#app/domain/evaluators/ask-managers.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import type { Route } from "./+types/settle-request";

export function action({ context, params: { callSlug, evaluatorId, requestId } }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const refusal = attempt(context.get(translate), () =>
    settleRequest(managed, requestId, context.get(requestTime)),
  );
  const says = refusal ? "meanwhile" : "settled";
  return redirect(`/manage/calls/${callSlug}/evaluators/${evaluatorId}?says=${says}`);
}
