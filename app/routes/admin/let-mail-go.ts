import { redirect } from "react-router";
import { letMailGo } from "#app/domain/notifications/mail-order.ts";
import { administrator, requestTime } from "#app/http/context.ts";
import type { Route } from "./+types/let-mail-go";

export function action({ context }: Route.ActionArgs) {
  letMailGo(context.get(administrator), context.get(requestTime));
  return redirect("/admin/mail");
}
