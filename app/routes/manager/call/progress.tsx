import { data, useParams } from "react-router";
import {
  paceFrom,
  viewProgressByApplication,
  viewProgressByEvaluator,
  viewTotals,
} from "#app/domain/evaluation/read-progress.ts";
import { remindEvaluators } from "#app/domain/evaluation/remind.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
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
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/progress";

/** `?by=applications` shows them instead of evaluators, `&waiting` only those with sheets missing; `after` begins the page. */
export async function loader({ context, url: { searchParams: search } }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const { standing, value: facts } = await keptFor(managed, "progress", { since: paceFrom(now) });
  if (!facts) return { standing, view: undefined };
  const waiting = search.has("waiting");
  const after = search.get("after") ?? "";
  const byApplication = search.get("by") === "applications";
  const view = {
    totals: viewTotals(managed, facts, now),
    evaluators: byApplication ? undefined : viewProgressByEvaluator(managed, after, now),
    applications: byApplication
      ? viewProgressByApplication(managed, Number(after) || 0, waiting ? facts.waiting : undefined)
      : undefined,
    waiting,
  };
  return { standing, view };
}

/** The only form of the page: reminds everybody who has sheets left. */
export function action({ context }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const { value, refusal } = attemptFor(context.get(translate), () => remindEvaluators(managed, now));
  if (refusal) return data({ ...refusal, reminded: undefined }, { status: 409 });
  return { refused: undefined, reminded: value };
}

type Data = NonNullable<Route.ComponentProps["loaderData"]["view"]>;

export default function Progress({ loaderData: { standing, view }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["evaluation", "samples", "consensus"]);
  const home = `/manage/calls/${useParams().callSlug}`;
  if (!view) return <BeingComputed standing={standing} />;
  const { totals, evaluators, applications } = view;
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
      <BeingComputed standing={standing} again />
      <Numbers {...view} />
      {totals.atSamples > 0 && (
        <Notice
          actions={<LinkButton to={`${home}/samples?waiting`}>{t("samples:progress.look")}</LinkButton>}
        >
          {t("samples:progress.waiting", { count: totals.atSamples })}
        </Notice>
      )}
      <Remind {...view} here={`${home}/progress`} repair={`${home}/assignment/repair`} />
      <div>
        <LinkButton to={`${home}/consensus`} size="small">
          {t("consensus:list.title")}
        </LinkButton>
      </div>
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
          <Applications {...view} applications={applications} home={home} />
        ) : (
          <Evaluators evaluators={evaluators!} totals={totals} home={home} />
        )}
      </Stack>
    </Stack>
  );
}

function Numbers({ totals }: Pick<Data, "totals">) {
  const { t } = useTranslation("evaluation");
  return (
    <Figures>
      <Figure
        label={t("progress.sheets")}
        value={totals.submitted}
        detail={t("progress.ofSheets", { count: totals.assigned })}
      />
      <Figure
        label={t("progress.done")}
        value={totals.done}
        detail={t("progress.ofSheets", { count: totals.evaluators })}
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

function Remind({ totals, here, repair }: Pick<Data, "totals"> & { here: string; repair: string }) {
  const { t } = useTranslation(["evaluation", "workbench"]);
  const left = totals.evaluators - totals.done;
  if (left === 0) return null;
  return (
    <Row>
      <FormButton action={here} icon="mail" disabled={totals.remindedToday}>
        {t("progress.remind", { count: left })}
      </FormButton>
      <Muted small>{t("progress.remindHelp")}</Muted>
      <LinkButton to={repair} icon="people" kind="quiet">
        {t("workbench:forecast.passOn")}
      </LinkButton>
    </Row>
  );
}

type Evaluators = { evaluators: NonNullable<Data["evaluators"]> } & Pick<Data, "totals">;

function Evaluators({ evaluators, totals, home }: Evaluators & { home: string }) {
  const next = evaluators.next ? `${home}/progress?after=${evaluators.next}` : undefined;
  return (
    <Stack>
      <EvaluatorProgress rows={evaluators.rows} home={home} zone={totals.timeZone} />
      <Pagination next={next} />
    </Stack>
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
