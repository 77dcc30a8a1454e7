import { useParams } from "react-router";
import { viewEligibilityQueue } from "#app/domain/eligibility/read.ts";
import { readableCall, requestTime } from "#app/http/context.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Bullets, TextLink } from "#app/ui/text.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { type RemedyState, RemedyTag } from "#app/ui/remedies/remedy-tag.tsx";
import type { Route } from "./+types/eligibility";

const states = ["undecided", "eligible", "ineligible"] as const;

export function loader({ context, url }: Route.LoaderArgs) {
  const state = states.find((one) => one === url.searchParams.get("state")) ?? "undecided";
  const after = Number(url.searchParams.get("after")) || 0;
  return {
    state,
    ...viewEligibilityQueue(context.get(readableCall), state, after, context.get(requestTime)),
  };
}

export default function EligibilityQueue({ loaderData }: Route.ComponentProps) {
  const { state, counts, rows, next, closed, closesAt, timeZone } = loaderData;
  const { t } = useTranslation("eligibility");
  const locale = useLocale();
  const here = `/manage/calls/${useParams().callSlug}/eligibility`;
  return (
    <Stack>
      {!closed && (
        <Notice tone="info" title={t("queue.stillOpen")}>
          <DateTime at={closesAt} zone={timeZone} />
        </Notice>
      )}
      <Tabs
        label={t("queue.tabs")}
        items={states.map((one) => ({
          to: `${here}?state=${one}`,
          label: t(`state.${one}`),
          count: counts[one],
          current: one === state,
        }))}
      />
      <Table
        caption={t(`queue.caption.${state}`)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState icon="check" title={t(`queue.empty.${state}`)} />}
        columns={[
          {
            key: "number",
            label: t("queue.number"),
            nowrap: true,
            cell: (row) => <TextLink to={`${here}/${row.id}`}>{row.number}</TextLink>,
          },
          { key: "company", label: t("queue.company"), rowHeader: true, cell: (row) => row.company },
          {
            key: "country",
            label: t("queue.country"),
            cell: (row) => (row.country ? countryName(row.country, locale) : "–"),
          },
          {
            key: "found",
            label: t("queue.found"),
            width: "wide",
            cell: (row) => <Found statements={row.unmet.map((statement) => inLanguage(statement, locale))} />,
          },
          {
            key: "remedy",
            label: t("queue.remedy"),
            cell: ({ remedy }) => (remedy ? <StandingRemedy {...remedy} zone={timeZone} /> : "–"),
          },
        ]}
      />
      <Pagination next={next ? `${here}?state=${state}&after=${next}` : undefined} />
    </Stack>
  );
}

function Found({ statements }: { statements: string[] }) {
  const { t } = useTranslation("eligibility");
  if (!statements.length) return <Tag tone="success">{t("queue.nothing")}</Tag>;
  return (
    <Stack gap="tight">
      <Tag tone="warning">{t("queue.unmet", { count: statements.length })}</Tag>
      <Bullets items={statements} />
    </Stack>
  );
}

type StandingRemedyProps = { state: RemedyState; until: Date; zone: string };

function StandingRemedy({ state, until, zone }: StandingRemedyProps) {
  return (
    <Stack gap="tight">
      <span>
        <RemedyTag state={state} />
      </span>
      {state === "open" && <DateTime at={until} zone={zone} format="short" />}
    </Stack>
  );
}
