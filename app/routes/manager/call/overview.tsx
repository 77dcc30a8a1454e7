import { useParams, useSearchParams } from "react-router";
import { viewOverview } from "#app/domain/reports/read.ts";
import { readableCall, readersLocale, requestTime } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { SubmissionsChart } from "#app/ui/call/submissions-chart.tsx";
import { BarChart } from "#app/ui/chart/bar-chart.tsx";
import { DeadlineOverview } from "#app/ui/deadline/deadline-overview.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Figure, Figures } from "#app/ui/figure.tsx";
import { Columns, Section } from "#app/ui/layout.tsx";
import { useNumberFormat } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { TodoList } from "#app/ui/task-list.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/overview";

export async function loader({ context }: Route.LoaderArgs) {
  const call = context.get(readableCall);
  const { standing, value: facts } = await keptFor(call, "overview", {});
  const now = context.get(requestTime);
  return { standing, view: facts && viewOverview(call, context.get(readersLocale), now, facts) };
}

type Data = NonNullable<Route.ComponentProps["loaderData"]["view"]>;

export default function Overview({ loaderData: { standing, view } }: Route.ComponentProps) {
  const { t } = useTranslation(["calls", "deadlines"]);
  const [search] = useSearchParams();
  return (
    <>
      {search.get("says") === "published" && <Notice tone="success">{t("publish.done")}</Notice>}
      {search.get("says") === "extended" && <Notice tone="success">{t("deadlines:overview.done")}</Notice>}
      <BeingComputed standing={standing} again={view !== undefined} />
      {view && <CallOverview {...view} />}
    </>
  );
}

function CallOverview({ tasks, figures, growth, timeZone, closesAt, deadline, ...origins }: Data) {
  const { t } = useTranslation("calls");
  const { callSlug } = useParams();
  return (
    <>
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
      {figures.submitted > 0 && <Origins {...origins} />}
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
