import { log } from "#app/adapters/log.server.ts";
import { countRequest } from "#app/adapters/metrics.server.ts";
import { localeOfVisitor, translateInto } from "./language.server.ts";

const answered = ["GET", "HEAD", "POST", "PATCH", "DELETE"];

/** Before the framework, which breaks on methods that it does not know: nothing of the portal answers them. */
export async function refuseOddMethod(request: Request): Promise<Response | undefined> {
  if (answered.includes(request.method)) return;
  const refused = { route: "none", method: "other", status: 405, milliseconds: 0 };
  countRequest(refused);
  log.info(refused, "answered");
  const t = translateInto(await localeOfVisitor(request));
  const headers = {
    Allow: answered.join(", "),
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
  return new Response(t("common:errors.refused.text"), { status: 405, headers });
}
