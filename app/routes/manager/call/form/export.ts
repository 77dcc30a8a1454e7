import { formInWork } from "#app/domain/calls/form/form-in-work.ts";
import { managedCall } from "#app/http/context.ts";
import type { Route } from "./+types/export";

/** The form in work as JSON, which can be imported into any call. */
export function loader({ context, params }: Route.LoaderArgs) {
  const { sections } = formInWork(context.get(managedCall).callId).form;
  return new Response(`${JSON.stringify({ sections }, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${params.callSlug}-form.json"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
