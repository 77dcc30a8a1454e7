import { viewCallCertificate } from "#app/domain/privacy/retention/certificate.ts";
import { administrator } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { CertificatePage } from "#app/ui/retention/certificate-page.tsx";
import type { Route } from "./+types/call-certificate";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewCallCertificate(context.get(administrator), params.erasureId));
}

export default function CallCertificate({ loaderData }: Route.ComponentProps) {
  return <CertificatePage {...loaderData} backTo="/admin/erasures" />;
}
