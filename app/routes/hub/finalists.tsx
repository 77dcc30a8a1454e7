import { viewHubFinalists } from "#app/domain/decisions/hubs/for-hub.ts";
import { ofHubs, readersLocale } from "#app/http/context.ts";
import { OwnFinalists } from "#app/ui/hubs/own-finalists.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/finalists";

export function loader({ context }: Route.LoaderArgs) {
  return viewHubFinalists(context.get(ofHubs), context.get(readersLocale));
}

export default function HubFinalists({ loaderData: finalists }: Route.ComponentProps) {
  const { t } = useTranslation("hubs");
  return (
    <Page title={t("own.title")} lead={t("own.lead")}>
      <OwnFinalists finalists={finalists} />
    </Page>
  );
}
