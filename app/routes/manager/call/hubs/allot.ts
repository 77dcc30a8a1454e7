import { redirect } from "react-router";
import { allotHubsAnew } from "#app/domain/decisions/hubs/settle.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import type { Route } from "./+types/allot";

/** Allots the finalists anew; where somebody was faster, the page shows how it stands. */
export function action({ context, params: { callSlug } }: Route.ActionArgs) {
  attempt(context.get(translate), () => allotHubsAnew(context.get(managedCall), context.get(requestTime)));
  return redirect(`/manage/calls/${callSlug}/decisions/hubs`);
}
