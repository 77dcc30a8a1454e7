import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { viewPairsByApplication, viewPairsByEvaluator } from "#app/domain/assignment/read-pairs.ts";
import { viewRouting } from "#app/domain/assignment/read-routing.ts";
import { viewBroken } from "#app/domain/assignment/view-broken.ts";
import { viewSeatsOpen } from "#app/domain/assignment/view-open-seats.ts";
import { viewSilent } from "#app/domain/assignment/view-silent.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { BrokenRules } from "#app/ui/assignment/broken-rules.tsx";
import { LoadsChart } from "#app/ui/assignment/loads-chart.tsx";
import { PairsByApplication } from "#app/ui/assignment/pairs-by-application.tsx";
import { PairsByEvaluator } from "#app/ui/assignment/pairs-by-evaluator.tsx";
import { RoutingFigures } from "#app/ui/assignment/routing-figures.tsx";
import { RoutingStanding } from "#app/ui/assignment/routing-standing.tsx";
import { SeatsOpen } from "#app/ui/assignment/seats-open.tsx";
import { Silent } from "#app/ui/assignment/silent.tsx";
import { ShortList } from "#app/ui/assignment/short-list.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Route } from "./+types/assignment";

export function loader({ context, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const asked = (name: string) => Math.max(0, Math.trunc(Number(url.searchParams.get(name))) || 0);
  return {
    ...viewRouting(managed, context.get(requestTime)),
    silent: viewSilent(managed, context.get(requestTime)),
    seatsOpen: viewSeatsOpen(managed),
    broken: viewBroken(managed),
    matrix:
      url.searchParams.get("by") === "evaluator"
        ? { by: "evaluator" as const, ...viewPairsByEvaluator(managed, asked("from")) }
        : {
            by: "application" as const,
            ...viewPairsByApplication(
              managed,
              asked("after"),
              context.get(readersLocale),
              context.get(requestTime),
            ),
          },
  };
}

type Loaded = Route.ComponentProps["loaderData"];

export default function Assignment({ loaderData: routing }: Route.ComponentProps) {
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
