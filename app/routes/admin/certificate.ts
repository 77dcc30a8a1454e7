import { viewCertificate } from "#app/domain/privacy/read.ts";
import { administrator } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Route } from "./+types/certificate";

export function loader({ context, params }: Route.LoaderArgs) {
  const certificate = orNotFound(viewCertificate(context.get(administrator), params.accountId));
  return new Response(`${JSON.stringify(certificate, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": `attachment; filename="erasure-${certificate.certificate.id}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}
