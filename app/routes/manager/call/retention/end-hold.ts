import { redirect } from "react-router";
import { endErasureHold } from "#app/domain/privacy/retention/hold.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import type { Route } from "./+types/end-hold";

export function action({ context, params: { callSlug, holdId } }: Route.ActionArgs) {
  const refusal = attempt(context.get(translate), () =>
    endErasureHold(context.get(managedCall), holdId, context.get(requestTime)),
  );
  return redirect(`/manage/calls/${callSlug}/retention?says=${refusal ? "meanwhile" : "ended"}`);
}
