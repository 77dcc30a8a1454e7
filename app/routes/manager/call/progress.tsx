import { useTranslation } from "react-i18next";
import { data, useParams } from "react-router";
import {
  viewProgressByApplication,
  viewProgressByEvaluator,
  viewTotals,
} from "#app/domain/evaluation/read-progress.ts";
import { remindEvaluators } from "#app/domain/evaluation/remind.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ApplicationProgress, EvaluatorProgress } from "#app/ui/evaluation/progress-tables.tsx";
import { ForecastFigure } from "#app/ui/evaluation/forecast-figure.tsx";
import { Figure, Figures } from "#app/ui/figure.tsx";
import { FormButton } from "#app/ui/form-button.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { Muted } from "#app/ui/text.tsx";
import { DateTime } from "#app/ui/time.tsx";
import type { Route } from "./+types/progress";

/** `?by=applications` shows them instead of evaluators, `&waiting` only those with sheets missing, from after a number. */
export function loader({ context, url: { searchParams: search } }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const waiting = search.has("waiting");
  const after = Number(search.get("after")) || 0;
  const byApplication = search.get("by") === "applications";
  return {
    totals: viewTotals(managed, now),
    evaluators: viewProgressByEvaluator(managed, now),
    applications: byApplication ? viewProgressByApplication(managed, waiting, after) : undefined,
    waiting,
  };
}

/** The only form of the page: reminds everybody who has sheets left. */
export function action({ context }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const { value, refusal } = attemptFor(context.get(translate), () => remindEvaluators(managed, now));
  if (refusal) return data({ ...refusal, reminded: undefined }, { status: 409 });
  return { refused: undefined, reminded: value };
}

type Data = Route.ComponentProps["loaderData"];

export default function Progress({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["evaluation", "samples"]);
  const home = `/manage/calls/${useParams().callSlug}`;
  const { totals, evaluators, applications } = loaderData;
  if (totals.assigned === 0)
    return (
      <EmptyState
        icon="people"
        title={t("progress.nothingAssigned")}
        action={<LinkButton to={`${home}/assignment`}>{t("progress.toAssignment")}</LinkButton>}
      >
        {t("progress.nothingAssignedText")}
      </EmptyState>
    );
  return (
    <Stack gap="large">
      {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
      {actionData?.reminded !== undefined && (
        <Notice tone="success">{t("progress.reminded", { count: actionData.reminded })}</Notice>
      )}
      <Numbers {...loaderData} />
      {totals.atSamples > 0 && (
        <Notice
          actions={<LinkButton to={`${home}/samples?waiting`}>{t("samples:progress.look")}</LinkButton>}
        >
          {t("samples:progress.waiting", { count: totals.atSamples })}
        </Notice>
      )}
      <Remind {...loaderData} here={`${home}/progress`} repair={`${home}/assignment/repair`} />
      <Stack>
        <Tabs
          label={t("progress.tabs")}
          items={[
            { to: `${home}/progress`, label: t("progress.byEvaluator"), current: !applications },
            {
              to: `${home}/progress?by=applications`,
              label: t("progress.byApplication"),
              current: Boolean(applications),
            },
          ]}
        />
        {applications ? (
          <Applications {...loaderData} applications={applications} home={home} />
        ) : (
          <EvaluatorProgress rows={evaluators} home={home} zone={totals.timeZone} />
        )}
      </Stack>
    </Stack>
  );
}

function Numbers({ totals, evaluators }: Data) {
  const { t } = useTranslation("evaluation");
  const done = evaluators.filter(({ assigned, submitted }) => submitted === assigned).length;
  return (
    <Figures>
      <Figure
        label={t("progress.sheets")}
        value={totals.submitted}
        detail={t("progress.ofSheets", { count: totals.assigned })}
      />
      <Figure
        label={t("progress.done")}
        value={done}
        detail={t("progress.ofSheets", { count: evaluators.length })}
      />
      <Figure
        label={t("progress.due")}
        value={<DateTime at={totals.dueAt} zone={totals.timeZone} format="short" />}
        tone={totals.late && totals.submitted < totals.assigned ? "danger" : undefined}
      />
      <ForecastFigure {...totals} />
    </Figures>
  );
}

function Remind({ evaluators, here, repair }: Data & { here: string; repair: string }) {
  const { t } = useTranslation(["evaluation", "workbench"]);
  const left = evaluators.filter(({ assigned, submitted }) => submitted < assigned);
  if (left.length === 0) return null;
  return (
    <Row>
      <FormButton action={here} icon="mail" disabled={left.every(({ remindedToday }) => remindedToday)}>
        {t("progress.remind", { count: left.length })}
      </FormButton>
      <Muted small>{t("progress.remindHelp")}</Muted>
      <LinkButton to={repair} icon="people" kind="quiet">
        {t("workbench:forecast.passOn")}
      </LinkButton>
    </Row>
  );
}

type Applications = NonNullable<Data["applications"]>;

function Applications({ applications, waiting, home }: Data & { applications: Applications; home: string }) {
  const { t } = useTranslation("evaluation");
  const list = `${home}/progress?by=applications`;
  const here = waiting ? `${list}&waiting` : list;
  return (
    <Stack>
      <div>
        <LinkButton to={waiting ? list : `${list}&waiting`} size="small" icon="filter">
          {t(waiting ? "progress.everything" : "progress.onlyWaiting")}
        </LinkButton>
      </div>
      {applications.rows.length === 0 ? (
        <EmptyState icon="check" title={t("progress.nothingWaits")} />
      ) : (
        <ApplicationProgress rows={applications.rows} home={home} />
      )}
      <Pagination next={applications.next ? `${here}&after=${applications.next}` : undefined} />
    </Stack>
  );
}
