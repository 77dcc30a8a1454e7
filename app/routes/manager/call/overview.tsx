import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { viewOverview } from "#app/domain/reports/read.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { SubmissionsChart } from "#app/ui/call/submissions-chart.tsx";
import { BarChart } from "#app/ui/chart/bar-chart.tsx";
import { DeadlineOverview } from "#app/ui/deadline/deadline-overview.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Figure, Figures } from "#app/ui/figure.tsx";
import { Columns, Section } from "#app/ui/layout.tsx";
import { useNumberFormat } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { TodoList } from "#app/ui/task-list.tsx";
import type { Route } from "./+types/overview";

export function loader({ context }: Route.LoaderArgs) {
  return viewOverview(context.get(managedCall), context.get(readersLocale), context.get(requestTime));
}

type Data = Route.ComponentProps["loaderData"];

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["calls", "deadlines"]);
  const [search] = useSearchParams();
  const { callSlug } = useParams();
  const { tasks, figures, growth, timeZone, closesAt, deadline } = loaderData;
  return (
    <>
      {search.get("says") === "published" && <Notice tone="success">{t("publish.done")}</Notice>}
      {search.get("says") === "extended" && <Notice tone="success">{t("deadlines:overview.done")}</Notice>}
      <Section title={t("overview.todo")}>
        <Todo tasks={tasks} />
      </Section>
      {deadline && <DeadlineOverview {...deadline} zone={timeZone} home={`/manage/calls/${callSlug}`} />}
      <Section title={t("overview.figures")}>
        <Numbers figures={figures} />
      </Section>
      <Section title={t("overview.growth")}>
        <SubmissionsChart growth={growth} zone={timeZone} closesAt={closesAt} />
      </Section>
      {figures.submitted > 0 && <Origins {...loaderData} />}
    </>
  );
}

function Todo({ tasks }: Pick<Data, "tasks">) {
  const { t } = useTranslation("calls");
  const home = `/manage/calls/${useParams().callSlug}`;
  if (tasks.length === 0)
    return (
      <EmptyState icon="check" title={t("overview.nothing")}>
        {t("overview.nothingText")}
      </EmptyState>
    );
  return (
    <TodoList
      items={tasks.map(({ id, to, count = 0, urgent }) => ({
        to: `${home}/${to}`,
        label: t(`todo.${id}`, { count }),
        count: count || undefined,
        tone: urgent ? "danger" : "accent",
      }))}
    />
  );
}

function Numbers({ figures: { started, submitted, drafts, withdrawn, countries } }: Pick<Data, "figures">) {
  const { t } = useTranslation("calls");
  const number = useNumberFormat();
  const percent = useNumberFormat({ style: "percent" });
  const share =
    started > 0 ? t("overview.submittedOf", { percent: percent(submitted / started) }) : undefined;
  return (
    <Figures>
      <Figure label={t("overview.started")} value={number(started)} />
      <Figure label={t("overview.submitted")} value={number(submitted)} detail={share} />
      <Figure label={t("overview.drafts")} value={number(drafts)} />
      <Figure label={t("overview.withdrawn")} value={number(withdrawn)} />
      <Figure label={t("overview.countries")} value={number(countries)} />
    </Figures>
  );
}

function Origins({ countries, sectors }: Pick<Data, "countries" | "sectors">) {
  const { t } = useTranslation("calls");
  const { callSlug } = useParams();
  const others = { label: t("overview.otherCountries"), value: countries.others, tone: "neutral" as const };
  const bySector = (
    <BarChart
      title={t("overview.bySector")}
      labelHeading={t("overview.sector")}
      valueHeading={t("overview.applications")}
      items={sectors.map(({ label = t("overview.unknown"), count }) => ({ label, value: count }))}
    />
  );
  return (
    <Columns asideWidth="wide" aside={bySector}>
      <BarChart
        title={t("overview.byCountry")}
        labelHeading={t("overview.country")}
        valueHeading={t("overview.applications")}
        items={[
          ...countries.most.map(({ value, label = t("overview.unknown"), count }) => ({
            label,
            value: count,
            to: value ? `/manage/calls/${callSlug}/applications?country=${value}` : undefined,
          })),
          ...(countries.others > 0 ? [others] : []),
        ]}
      />
    </Columns>
  );
}
