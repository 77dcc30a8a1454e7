import { useParams } from "react-router";
import { viewRanked } from "#app/domain/reports/ranking/one.ts";
import { viewConsensusBeside } from "#app/domain/evaluation/consensus/read-managed.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { ProfileChart } from "#app/ui/chart/profile-chart.tsx";
import { ConsensusBeside } from "#app/ui/consensus/consensus-beside.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { RankedFacts } from "#app/ui/ranking/ranked-facts.tsx";
import { RankedSheets } from "#app/ui/ranking/ranked-sheets.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Reference } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/one";

export async function loader({ context, params }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const { standing, value: ranking } = await keptFor(managed, "ranking", {});
  if (!ranking) return { view: undefined, consensus: null, standing };
  const view = viewRanked(managed, ranking, params.applicationId, context.get(readersLocale));
  const consensus = viewConsensusBeside(managed, params.applicationId);
  return { view: orNotFound(view), consensus, standing };
}

export default function Ranked({ loaderData: { view, consensus, standing } }: Route.ComponentProps) {
  const { t } = useTranslation("scrutiny");
  const { callSlug, applicationId } = useParams();
  const home = `/manage/calls/${callSlug}`;
  if (!view) return <BeingComputed standing={standing} />;
  const { company, number } = view.row;
  return (
    <SubPage
      back={{ to: `${home}/ranking`, label: t("back") }}
      title={t("one.title", { company })}
      lead={<Reference>{number}</Reference>}
    >
      <Stack gap="large">
        <BeingComputed standing={standing} again />
        <RankedFacts {...view} />
        <div>
          <LinkButton to={`${home}/applications/${applicationId}`} size="small">
            {t("one.application")}
          </LinkButton>
        </div>
        {consensus && <ConsensusBeside {...consensus} at={`${home}/consensus/${applicationId}`} />}
        <Section title={t("one.profile")} lead={t("one.profileLead")} level={3}>
          <ProfileChart title={t("one.profile")} criteria={view.profile} />
        </Section>
        <Section title={t("one.sheets")} level={3}>
          <RankedSheets sheets={view.sheets} calibrated={view.calibrated} home={home} />
        </Section>
      </Stack>
    </SubPage>
  );
}
