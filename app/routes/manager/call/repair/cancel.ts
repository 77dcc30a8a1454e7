import { redirect } from "react-router";
import { cancelRepair } from "#app/domain/assignment/ask-repair.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { lookAfterRoutings } from "#app/http/routing.server.ts";
import type { Route } from "./+types/cancel";

/** Stops the computing; what was finished meanwhile stays, and the page shows it. */
export function action({ context, params }: Route.ActionArgs) {
  const now = context.get(requestTime);
  attempt(context.get(translate), () => cancelRepair(context.get(managedCall), now));
  lookAfterRoutings(now);
  return redirect(`/manage/calls/${params.callSlug}/assignment/repair`);
}
