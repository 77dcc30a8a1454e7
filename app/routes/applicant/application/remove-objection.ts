import { redirect } from "react-router";
import { removeObjection } from "#app/domain/applications/objections.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import type { Route } from "./+types/remove-objection";

/** Whoever was removed already is gone, which is what was asked for. */
export function action({ context, params }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const refusal = attempt(context.get(translate), () =>
    removeObjection(own, params.objectionId, context.get(requestTime)),
  );
  return redirect(`/applications/${own.applicationId}/objections${refusal ? "" : "?says=removed"}`);
}
