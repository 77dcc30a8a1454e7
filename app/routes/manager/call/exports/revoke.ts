import { redirect } from "react-router";
import { revokeToken } from "#app/domain/reports/exports/tokens.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import type { Route } from "./+types/revoke";

/** One that somebody else has revoked meanwhile stays revoked. */
export function action({ context, params: { callSlug, tokenId } }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  attempt(context.get(translate), () => revokeToken(managed, tokenId, context.get(requestTime)));
  return redirect(`/manage/calls/${callSlug}/exports`);
}
