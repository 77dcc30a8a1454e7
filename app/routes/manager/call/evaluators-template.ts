import { templateHeader } from "#app/domain/evaluators/import/columns.ts";
import { downloadHeaders } from "#app/http/attachment.ts";
import { readersLocale } from "#app/http/context.ts";
import type { Route } from "./+types/evaluators-template";

/** A table with nothing but its first line; the mark before it tells office programs that it is in UTF-8. */
export function loader({ context }: Route.LoaderArgs) {
  const header = templateHeader(context.get(readersLocale)).join(",");
  return new Response(`\uFEFF${header}\r\n`, {
    headers: { "Content-Type": "text/csv; charset=utf-8", ...downloadHeaders("evaluators.csv") },
  });
}
