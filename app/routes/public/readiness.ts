import { requestTime } from "#app/http/context.ts";
import { readiness } from "#app/http/readiness.server.ts";
import type { Route } from "./+types/readiness";

export async function loader({ context }: Route.LoaderArgs) {
  const { problems, warnings } = await readiness(context.get(requestTime));
  const lines = [...problems, ...warnings.map((one) => `warning: ${one}`)];
  return new Response(lines.join("\n") || "ready", {
    status: problems.length > 0 ? 503 : 200,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
