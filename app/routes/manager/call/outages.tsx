import { useParams } from "react-router";
import { viewOutages } from "#app/domain/calls/read-outages.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { useOutageRule } from "#app/ui/deadline/deadline-rules.tsx";
import { OutageCredit } from "#app/ui/deadline/outage-credit.tsx";
import { OutagesTable } from "#app/ui/deadline/outages-table.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/outages";

export function loader({ context }: Route.LoaderArgs) {
  return viewOutages(context.get(managedCall), context.get(requestTime));
}

export default function Outages({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("deadlines");
  const { timeZone: zone, outageRule, outages, credit, extendedAt } = loaderData;
  const home = `/manage/calls/${useParams().callSlug}`;
  return (
    <SubPage back={{ to: home, label: t("extend.back") }} title={t("outages.title")} lead={t("outages.lead")}>
      <Stack gap="large">
        <OutagesTable outages={outages} zone={zone} />
        <Section title={t("outages.rule")} level={3}>
          <p>{useOutageRule(outageRule)}</p>
        </Section>
        <OutageCredit {...{ credit, extendedAt, zone }} extend={`${home}/extend?for=outages`} />
      </Stack>
    </SubPage>
  );
}
