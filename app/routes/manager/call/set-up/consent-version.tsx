import { consentKinds } from "#app/domain/calls/consents/consent.ts";
import { viewConsentVersion } from "#app/domain/calls/consents/read.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Prose } from "#app/ui/prose.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { Reference } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/consent-version";

export function loader({ context, params }: Route.LoaderArgs) {
  const kind = orNotFound(consentKinds.find((one) => one === params.kind));
  const number = Number(params.number);
  return orNotFound(viewConsentVersion(context.get(managedCall), kind, number, context.get(readersLocale)));
}

/** A version as it stood; nothing changes it any more. */
export default function ConsentVersion({ loaderData }: Route.ComponentProps) {
  const { kind, number, label, html, sha256 } = loaderData;
  const { t } = useTranslation("consents");
  return (
    <SetUpPage
      title={t("named", { name: t(`kind.${kind}`), version: number })}
      lead={label}
      back={{ to: "set-up/consents", label: t("manager.title") }}
      width="form"
    >
      <Prose html={html} />
      <Reference>{sha256}</Reference>
    </SetUpPage>
  );
}
