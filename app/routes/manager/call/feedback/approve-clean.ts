import { redirect } from "react-router";
import { managedCall, requestTime } from "#app/http/context.ts";
import { approveAllClean } from "#app/http/release.server.ts";
import type { Route } from "./+types/approve-clean";

/** Approves every report in which nothing is remarkable. */
export async function action({ context, params: { callSlug } }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  await approveAllClean(managed, context.get(requestTime));
  return redirect(`/manage/calls/${callSlug}/decisions/feedback`);
}
