import { useParams } from "react-router";
import { askedOf, shows } from "#app/domain/ranking/listed.ts";
import { viewRankingPage } from "#app/domain/reports/ranking/read.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { CalibrationNote } from "#app/ui/ranking/calibration-note.tsx";
import { NextEvaluations } from "#app/ui/ranking/next-evaluations.tsx";
import { RankingActs } from "#app/ui/ranking/ranking-acts.tsx";
import { RankingFigures } from "#app/ui/ranking/ranking-figures.tsx";
import { RankingList } from "#app/ui/ranking/ranking-list.tsx";
import { RankingNotices } from "#app/ui/ranking/ranking-notices.tsx";
import { Unscored } from "#app/ui/ranking/unscored.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

export async function loader({ context, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const { standing, value: ranking } = await keptFor(managed, "ranking", {});
  const asked = askedOf(url.searchParams);
  const view = ranking && viewRankingPage(managed, ranking, asked, context.get(readersLocale));
  return { view: view && { ...view, ...asked }, standing };
}

export default function Ranking({ loaderData: { view, standing } }: Route.ComponentProps) {
  const { t } = useTranslation("ranking");
  const home = `/manage/calls/${useParams().callSlug}`;
  if (!view) return <BeingComputed standing={standing} />;
  if (view.ranked === 0)
    return (
      <Stack gap="large">
        <EmptyState icon="chart" title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
        <Unscored {...view.unscored} home={home} />
      </Stack>
    );
  const { ranksBy, byCalibrated } = view.call;
  return (
    <Stack gap="large">
      <BeingComputed standing={standing} again />
      <Section
        lead={t(byCalibrated ? "lead.calibrated" : ranksBy === "score" ? "lead.score" : "lead.instead")}
        actions={<RankingActs released={view.call.released} home={home} />}
      >
        <RankingFigures {...view} home={home} />
      </Section>
      <RankingNotices {...view} home={home} />
      <CalibrationNote calibration={view.calibration} byCalibrated={byCalibrated} home={home} />
      <NextEvaluations {...view} home={home} />
      <RankingList {...view} {...{ home, shows }} />
      <Unscored {...view.unscored} home={home} />
    </Stack>
  );
}
