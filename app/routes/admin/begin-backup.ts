import { redirect } from "react-router";
import { administrator, requestTime } from "#app/http/context.ts";
import { beginApart } from "#app/http/survival.server.ts";
import type { Route } from "./+types/begin-backup";

/** Whoever comes back here after signing in has nothing to see. */
export function loader() {
  return redirect("/admin/survival");
}

export async function action({ context }: Route.ActionArgs) {
  await beginApart(context.get(administrator), "backup", context.get(requestTime));
  return redirect("/admin/survival");
}
