import { redirect } from "react-router";
import { approveClean } from "#app/domain/decisions/feedback/compose.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import type { Route } from "./+types/approve-clean";

/** Approves every report in which nothing is remarkable. */
export function action({ context, params: { callSlug } }: Route.ActionArgs) {
  approveClean(context.get(managedCall), context.get(requestTime));
  return redirect(`/manage/calls/${callSlug}/decisions/feedback`);
}
