import { redirect } from "react-router";
import { letMailGo } from "#app/domain/notifications/mail-order.ts";
import { administrator, requestTime } from "#app/http/context.ts";
import type { Route } from "./+types/let-mail-go";

/** Whoever comes back here after signing in sees whether mail still rests. */
export function loader() {
  return redirect("/admin/mail");
}

export function action({ context }: Route.ActionArgs) {
  letMailGo(context.get(administrator), context.get(requestTime));
  return redirect("/admin/mail");
}
