import { redirect } from "react-router";
import { cancelScenario } from "#app/domain/assignment/change-scenario.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { lookAfterRoutings } from "#app/http/routing.server.ts";
import type { Route } from "./+types/cancel";

/** Stops a scenario; one that was finished meanwhile stays, and its page shows it. */
export function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  attempt(context.get(translate), () => cancelScenario(managed, params.scenarioId, now));
  lookAfterRoutings(now);
  return redirect(`/manage/calls/${params.callSlug}/assignment/scenarios/${params.scenarioId}`);
}
