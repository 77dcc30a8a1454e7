import { redirect } from "react-router";
import { dropOutdated } from "#app/domain/notifications/holds/settle.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import type { Route } from "./+types/drop-replaced";

/** Drops what is held because a later message says what is true now. */
export function action({ context, params: { callSlug } }: Route.ActionArgs) {
  const count = dropOutdated(context.get(managedCall), context.get(requestTime));
  return redirect(`/manage/calls/${callSlug}/emails?says=dropped&count=${count}`);
}
