import { useParams, useSearchParams } from "react-router";
import { viewApplications } from "#app/domain/applications/list.ts";
import { listQueryFrom } from "#app/domain/applications/list-query.ts";
import { readableCall, readersLocale } from "#app/http/context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ApplicationFilters } from "#app/ui/call/application-filters.tsx";
import { SubmittedTable, WithdrawnTable } from "#app/ui/call/applications-table.tsx";
import { ForManagers } from "#app/ui/call/call-role.tsx";
import { DraftsTable } from "#app/ui/call/drafts-table.tsx";
import { searchWith } from "#app/ui/search-with.ts";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/applications";

export function loader({ context, url }: Route.LoaderArgs) {
  return viewApplications(
    context.get(readableCall),
    listQueryFrom(url.searchParams),
    context.get(readersLocale),
  );
}

const states = ["submitted", "draft", "withdrawn"] as const;

export default function Applications({ loaderData: list }: Route.ComponentProps) {
  const { t } = useTranslation(["calls", "interviews"]);
  const [search] = useSearchParams();
  const call = `/manage/calls/${useParams().callSlug}`;
  const at = `${call}/applications`;
  return (
    <Stack>
      <Row justify="between" align="end">
        <Tabs
          label={t("applications.tabs")}
          items={states.map((state) => ({
            to: `${at}?status=${state}`,
            label: t(`applications.${state}`),
            count: list.counts[state],
            current: state === list.status,
          }))}
        />
        <ForManagers>
          <LinkButton to={`${call}/interviews`} size="small" icon="clock">
            {t("interviews:toInvite")}
          </LinkButton>
          <LinkButton to={`${call}/import`} size="small" icon="upload">
            {t("applications.import")}
          </LinkButton>
        </ForManagers>
      </Row>
      {list.status !== "draft" && (
        <ApplicationFilters
          status={list.status}
          sort={search.get("sort") ?? undefined}
          filter={list.filter}
          options={list.options}
        />
      )}
      <List list={list} at={at} />
      <Pagination
        next={list.next && searchWith(search, { after: list.next })}
        previous={search.has("after") ? searchWith(search, { after: undefined }) : undefined}
        summary={t("applications.shown", { count: list.matching })}
      />
    </Stack>
  );
}

function List({ list, at }: { list: Route.ComponentProps["loaderData"]; at: string }) {
  const { timeZone: zone, sort } = list;
  if (list.status === "draft") return <DraftsTable rows={list.rows} {...{ at, zone, sort }} />;
  const narrowed = Object.values(list.filter).some(Boolean);
  if (list.status === "withdrawn")
    return <WithdrawnTable rows={list.rows} {...{ at, zone, sort, narrowed }} />;
  return <SubmittedTable rows={list.rows} {...{ at, zone, sort, narrowed }} />;
}
