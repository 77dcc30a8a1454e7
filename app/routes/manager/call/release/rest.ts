import { redirect } from "react-router";
import { tellAllOthers } from "#app/domain/decisions/release/go-on.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { confirmedNow } from "#app/http/release.server.ts";
import type { Route } from "./+types/rest";

/** All others are told too; where somebody was faster, the page shows how it stands. */
export async function action({ context, params: { callSlug } }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const read = await confirmedNow(managed);
  const now = context.get(requestTime);
  const refusal = attempt(context.get(translate), () => tellAllOthers(managed, now, read));
  return redirect(`/manage/calls/${callSlug}/decisions/release${refusal ? "?says=meanwhile" : ""}`);
}
