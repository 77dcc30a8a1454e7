import { redirect } from "react-router";
import { approveClean } from "#app/domain/decisions/feedback/compose.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { cleanReportsOf } from "#app/http/release.server.ts";
import type { Route } from "./+types/approve-clean";

/** Approves every report in which nothing is remarkable. */
export async function action({ context, params: { callSlug } }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  approveClean(managed, context.get(requestTime), await cleanReportsOf(managed));
  return redirect(`/manage/calls/${callSlug}/decisions/feedback`);
}
