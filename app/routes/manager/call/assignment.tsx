import { useParams, useSearchParams } from "react-router";
import type { PairsQuery } from "#app/domain/assignment/read-pairs.ts";
import { viewRouting } from "#app/domain/assignment/read-routing.ts";
import { silentIds } from "#app/domain/assignment/silence.ts";
import { viewSilent } from "#app/domain/assignment/view-silent.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BrokenRules } from "#app/ui/assignment/broken-rules.tsx";
import { LoadsChart } from "#app/ui/assignment/loads-chart.tsx";
import { PairsByApplication } from "#app/ui/assignment/pairs-by-application.tsx";
import { PairsByEvaluator } from "#app/ui/assignment/pairs-by-evaluator.tsx";
import { RoutingFigures } from "#app/ui/assignment/routing-figures.tsx";
import { RoutingStanding } from "#app/ui/assignment/routing-standing.tsx";
import { SeatsOpen } from "#app/ui/assignment/seats-open.tsx";
import { Silent } from "#app/ui/assignment/silent.tsx";
import { ShortList } from "#app/ui/assignment/short-list.tsx";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/assignment";

/** `?by=evaluator&from=…` lists the pairs by evaluator, `?after=…` by application from after a number. */
export async function loader({ context, url: { searchParams: search } }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const locale = context.get(readersLocale);
  const now = context.get(requestTime);
  const whole = await keptFor(managed, "routing", {});
  if (!whole.value) return { standing: whole.standing, routing: undefined };
  const { standing: counted, unsubmitted, ...rest } = whole.value;
  const matrix = await keptFor(managed, "pairs", {
    ...pairsQueryFrom(search),
    locale,
    silent: silentIds(managed.callId, now, unsubmitted),
  });
  const standing = whole.standing === "new" ? matrix.standing : whole.standing;
  if (!matrix.value) return { standing, routing: undefined };
  const silent = viewSilent(managed, now, unsubmitted);
  return {
    standing,
    routing: { ...viewRouting(managed, now, counted), ...rest, silent, matrix: matrix.value },
  };
}

function pairsQueryFrom(search: URLSearchParams): PairsQuery {
  const asked = (name: string) => Math.max(0, Math.trunc(Number(search.get(name))) || 0);
  if (search.get("by") === "evaluator") return { by: "evaluator", from: asked("from") };
  return { by: "application", from: asked("after") };
}

type Loaded = NonNullable<Route.ComponentProps["loaderData"]["routing"]>;

export default function Assignment({ loaderData: { standing, routing } }: Route.ComponentProps) {
  if (!routing) return <BeingComputed standing={standing} />;
  return (
    <>
      <BeingComputed standing={standing} again />
      <Routing {...routing} />
    </>
  );
}

function Routing(routing: Loaded) {
  const { t } = useTranslation("assignment");
  const calls = `/manage/calls/${useParams().callSlug}`;
  const here = `${calls}/assignment`;
  const says = useSearchParams()[0].get("says");
  const { state, wanted, figures, short, loads } = routing;
  return (
    <Stack gap="large">
      {(says === "published" || says === "proposed") && (
        <Notice tone="success">{t(`routing.says.${says}`)}</Notice>
      )}
      <Silent {...routing.silent} calls={calls} from="assignment" />
      {routing.seatsOpen && <SeatsOpen {...routing.seatsOpen} here={here} />}
      <BrokenRules {...routing.broken} here={here} evaluators={`${calls}/evaluators`} />
      <RoutingStanding {...routing} here={here} />
      {state !== "none" && (
        <>
          <RoutingFigures {...figures} wanted={wanted} />
          {short.length > 0 && <ShortList short={short} all={figures.short} here={here} />}
          <LoadsChart loads={loads} evaluators={`${calls}/evaluators`} />
          <Matrix {...routing} calls={calls} />
        </>
      )}
    </Stack>
  );
}

function Matrix({ matrix, state, calls }: Loaded & { calls: string }) {
  const { t } = useTranslation("assignment");
  const here = `${calls}/assignment`;
  const paths = { here, evaluators: `${calls}/evaluators` };
  const mixed = state === "changed";
  return (
    <Section title={t("routing.pairs.title")}>
      <Tabs
        label={t("routing.pairs.title")}
        items={[
          { to: here, label: t("routing.pairs.byApplication"), current: matrix.by === "application" },
          {
            to: `${here}?by=evaluator`,
            label: t("routing.pairs.byEvaluator"),
            current: matrix.by === "evaluator",
          },
        ]}
      />
      {matrix.by === "evaluator" ? (
        <PairsByEvaluator rows={matrix.rows} {...{ mixed, ...paths }} />
      ) : (
        <PairsByApplication rows={matrix.rows} {...{ mixed, ...paths }} />
      )}
      <Pagination {...pagesOf(matrix, here)} />
    </Section>
  );
}

function pagesOf(matrix: Loaded["matrix"], here: string) {
  if (matrix.by === "application")
    return { next: matrix.next === undefined ? undefined : `${here}?after=${matrix.next}` };
  const page = (from?: number) => (from === undefined ? undefined : `${here}?by=evaluator&from=${from}`);
  return { previous: page(matrix.previous), next: page(matrix.next) };
}
