import { isHealthy } from "#app/domain/installation/health.ts";

export function loader() {
  const healthy = isHealthy();
  return new Response(healthy ? "ok" : "the database does not answer", {
    status: healthy ? 200 : 503,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
