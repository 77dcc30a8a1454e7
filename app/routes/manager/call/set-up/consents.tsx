import { viewConsents } from "#app/domain/calls/consents/read.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { ConsentsTable, ConsentVersions } from "#app/ui/consents/consents-table.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/consents";

export function loader({ context }: Route.LoaderArgs) {
  return viewConsents(context.get(managedCall), context.get(readersLocale));
}

export default function Consents({ loaderData }: Route.ComponentProps) {
  const { published, consents, timeZone } = loaderData;
  const { t } = useTranslation("consents");
  return (
    <SetUpPage title={t("manager.title")} lead={t("manager.lead")} published={published}>
      <ConsentsTable consents={consents} />
      <ConsentVersions consents={consents} zone={timeZone} />
    </SetUpPage>
  );
}
