import { redirect } from "react-router";
import { askRepair } from "#app/domain/assignment/ask-repair.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { lookAfterRoutings } from "#app/http/routing.server.ts";
import type { Route } from "./+types/ask";

/**
 * Has both ways computed anew, without the silent evaluators who are ticked; where there is nothing to do, the page
 * says so.
 */
export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const without = (await plainForm(request)).getAll("without").map(String);
  attempt(context.get(translate), () => askRepair(managed, [...new Set(without)], now));
  lookAfterRoutings(now);
  return redirect(`/manage/calls/${params.callSlug}/assignment/repair`);
}
