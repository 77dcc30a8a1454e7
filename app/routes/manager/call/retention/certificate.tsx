import { useParams } from "react-router";
import { viewRunCertificate } from "#app/domain/privacy/retention/certificate.ts";
import { managedCall } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { CertificatePage } from "#app/ui/retention/certificate-page.tsx";
import type { Route } from "./+types/certificate";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewRunCertificate(context.get(managedCall), params.erasureId));
}

export default function Certificate({ loaderData }: Route.ComponentProps) {
  return <CertificatePage {...loaderData} backTo={`/manage/calls/${useParams().callSlug}/retention`} />;
}
