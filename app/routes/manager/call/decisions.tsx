import { useParams, useSearchParams } from "react-router";
import { onePage, outcomes } from "#app/domain/decisions/listed.ts";
import { viewDecisions } from "#app/domain/decisions/read.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { BrokenNow } from "#app/ui/decisions/broken-rules.tsx";
import { DecisionTable } from "#app/ui/decisions/decision-table.tsx";
import { FrozenByRule } from "#app/ui/decisions/frozen-by-rule.tsx";
import { HubRoom } from "#app/ui/decisions/hub-room.tsx";
import { ShortlistFacts } from "#app/ui/decisions/shortlist-facts.tsx";
import { Standing } from "#app/ui/decisions/standing.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Columns, Row, Section, Stack } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { searchWith } from "#app/ui/search-with.ts";
import { TextLink } from "#app/ui/text.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/decisions";

export async function loader({ context, url: { searchParams: search } }: Route.LoaderArgs) {
  const outcome = outcomes.find((one) => one === search.get("outcome")) ?? "finalist";
  const after = Math.max(0, Math.trunc(Number(search.get("after"))) || 0);
  const managed = context.get(managedCall);
  const locale = context.get(readersLocale);
  const about = { programmeId: managed.programmeId, locale };
  const { standing, value: facts } = await keptFor(managed, "shortlist", about);
  const view = facts === undefined ? undefined : viewDecisions(managed, outcome, after, locale, facts);
  return {
    standing: facts === undefined || view ? standing : undefined,
    view,
    outcome,
    after,
    now: context.get(requestTime),
  };
}

export default function Decisions({ loaderData: { standing, view, ...asked } }: Route.ComponentProps) {
  const { t } = useTranslation(["decisions", "feedback", "hubs", "redress"]);
  const home = `/manage/calls/${useParams().callSlug}`;
  if (!view && standing) return <BeingComputed standing={standing} />;
  if (!view)
    return (
      <EmptyState
        icon="flag"
        title={t("list.empty")}
        action={
          <LinkButton to={`${home}/shortlist`} kind="primary">
            {t("freeze.title")}
          </LinkButton>
        }
      >
        {t("list.emptyText")}
      </EmptyState>
    );
  const released = view.call.releasedAt !== null;
  return (
    <Stack gap="large">
      <BeingComputed standing={standing!} again />
      <Section title={t("list.title")} actions={!released && <Acts home={home} />}>
        <Stack>
          <Standing {...view} home={home} />
          <Row gap="medium">
            {view.hubs.length > 0 && <TextLink to={`${home}/decisions/hubs`}>{t("hubs:title")}</TextLink>}
            <TextLink to={`${home}/decisions/feedback`}>{t("feedback:title")}</TextLink>
            {released && <TextLink to={`${home}/decisions/redress`}>{t("redress:title")}</TextLink>}
          </Row>
        </Stack>
      </Section>
      {view.byRule && <BrokenNow {...view.byRule} />}
      <List view={view} home={home} {...asked} />
      <Columns aside={<ShortlistFacts {...view} zone={view.call.timeZone} />} asideWidth="wide">
        <HubRoom {...view} />
      </Columns>
      {view.byRule && <FrozenByRule {...view.byRule} />}
    </Stack>
  );
}

function Acts({ home }: { home: string }) {
  const { t } = useTranslation("decisions");
  return (
    <>
      <LinkButton to={`${home}/shortlist`} icon="lock">
        {t("freeze.again")}
      </LinkButton>
      <LinkButton to={`${home}/decisions/release`} kind="primary" icon="send">
        {t("list.release")}
      </LinkButton>
    </>
  );
}

type Data = Route.ComponentProps["loaderData"];
type ListProps = Omit<Data, "view" | "standing"> & { view: NonNullable<Data["view"]>; home: string };

function List({ view, outcome, after, now, home }: ListProps) {
  const { t } = useTranslation("decisions");
  const [search] = useSearchParams();
  const page = (from: number) => searchWith(search, { after: from > 0 ? String(from) : undefined });
  return (
    <Stack>
      <Tabs
        label={t("list.tabs")}
        items={outcomes.map((one) => ({
          to: `${home}/decisions?outcome=${one}`,
          label: t(`outcomes.${one}`),
          count: view.counts[one],
          current: one === outcome,
        }))}
      />
      <DecisionTable
        rows={view.rows}
        zone={view.call.timeZone}
        released={view.call.releasedAt !== null}
        {...{ outcome, home, now }}
      />
      <Pagination
        previous={after > 0 ? page(after - onePage) : undefined}
        next={after + onePage < view.counts[outcome] ? page(after + onePage) : undefined}
      />
    </Stack>
  );
}
