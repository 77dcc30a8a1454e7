import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { calibrationQuestion } from "#app/domain/ranking/calibration-question.ts";
import { askedOf, listedRows, onePage, shows } from "#app/domain/ranking/listed.ts";
import { readRanking, viewRanking } from "#app/domain/ranking/read.ts";
import { calibrationOf } from "#app/http/calibration.server.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Figure, Figures } from "#app/ui/figure.tsx";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { CalibrationNote } from "#app/ui/ranking/calibration-note.tsx";
import { RankingList } from "#app/ui/ranking/ranking-list.tsx";
import { Unscored } from "#app/ui/ranking/unscored.tsx";
import type { Route } from "./+types/ranking";

export async function loader({ context, url }: Route.LoaderArgs) {
  const current = readRanking(context.get(managedCall));
  const calibration = await calibrationOf(calibrationQuestion(current));
  const locale = context.get(readersLocale);
  const { rows, ...ranking } = viewRanking(current, calibration, locale);
  const asked = askedOf(url.searchParams);
  const grey = rows.filter((row) => row.grey).length;
  return { ...ranking, ...asked, grey, ranked: rows.length, page: listedRows(rows, asked, locale) };
}

type Data = Route.ComponentProps["loaderData"];

export default function Ranking({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("ranking");
  const home = `/manage/calls/${useParams().callSlug}`;
  const { ranked, calibration, unscored } = loaderData;
  if (ranked === 0)
    return (
      <Stack gap="large">
        <EmptyState icon="chart" title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
        <Unscored rows={unscored} home={home} />
      </Stack>
    );
  return (
    <Stack gap="large">
      <Section lead={t("lead")} actions={<Act {...loaderData} home={home} />}>
        <Numbers {...loaderData} home={home} />
      </Section>
      <Notices {...loaderData} home={home} />
      <CalibrationNote calibration={calibration} />
      <RankingList {...loaderData} {...{ home, shows, onePage }} />
      <Unscored rows={unscored} home={home} />
    </Stack>
  );
}

type Props = Data & { home: string };

function Act({ call, home }: Props) {
  const { t } = useTranslation("ranking");
  const more = useTranslation("more").t;
  return call.released ? (
    <LinkButton to={`${home}/decisions`}>{t("toDecisions")}</LinkButton>
  ) : (
    <Row>
      <LinkButton to={`${home}/assignment/more`}>{more("title")}</LinkButton>
      <LinkButton to={`${home}/shortlist`} kind="primary" icon="lock">
        {t("freeze")}
      </LinkButton>
    </Row>
  );
}

function Numbers({ call, ranked, missing, grey, home }: Props) {
  const { t } = useTranslation("ranking");
  return (
    <Figures>
      <Figure label={t("places")} value={call.places} />
      <Figure label={t("ranked")} value={ranked} />
      <Figure label={t("missing")} value={missing} tone={missing > 0 ? "warning" : undefined} />
      <Figure label={t("grey")} value={grey} to={grey > 0 ? `${home}/ranking?show=line` : undefined} />
    </Figures>
  );
}

function Notices({ line, missing, home }: Props) {
  const { t } = useTranslation("ranking");
  const late = (
    <LinkButton to={`${home}/progress`} size="small">
      {t("toProgress")}
    </LinkButton>
  );
  return (
    <>
      {line.tied > 0 && (
        <Notice tone="warning" title={t("tieTitle", { count: line.tied })}>
          {t("tieText", { count: line.seats })}
        </Notice>
      )}
      {missing > 0 && (
        <Notice tone="warning" actions={late}>
          {t("missingNotice", { count: missing })}
        </Notice>
      )}
    </>
  );
}
