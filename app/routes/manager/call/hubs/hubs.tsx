import { data, redirect, useParams } from "react-router";
import { hubPlacesInput } from "#app/domain/decisions/hubs/places.ts";
import { viewHubs } from "#app/domain/decisions/hubs/read.ts";
import { settleHubPlaces } from "#app/domain/decisions/hubs/settle.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ChoiceFigures } from "#app/ui/hubs/choices.tsx";
import { FinalistTable } from "#app/ui/hubs/finalist-table.tsx";
import { HubNotices } from "#app/ui/hubs/notices.tsx";
import { PlacesForm } from "#app/ui/hubs/places-form.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/hubs";

export function loader({ context }: Route.LoaderArgs) {
  return { view: viewHubs(context.get(managedCall), context.get(readersLocale)) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, hubPlacesInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => settleHubPlaces(managed, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/decisions/hubs`);
}

export default function Hubs({ loaderData: { view }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("hubs");
  const home = `/manage/calls/${useParams().callSlug}`;
  return (
    <SubPage back={{ to: `${home}/decisions`, label: t("toDecisions") }} title={t("title")} lead={t("lead")}>
      {!view ? (
        <EmptyState icon="flag" title={t("empty")} />
      ) : view.hubs.length === 0 ? (
        <EmptyState title={t("noHubs")}>{t("noHubsText")}</EmptyState>
      ) : (
        <Stack gap="large">
          <HubNotices {...view} home={home} />
          <Section title={t("choices")} level={3}>
            <ChoiceFigures counts={view.counts} />
          </Section>
          <FinalistTable rows={view.rows} home={home} movable={view.standing !== "begun"} />
          <Section title={t("places")} level={3} lead={t("placesLead")}>
            <PlacesForm hubs={view.hubs} home={home} answer={actionData} />
          </Section>
        </Stack>
      )}
    </SubPage>
  );
}
