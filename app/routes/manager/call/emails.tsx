import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { ledgerQueryFrom, viewLedger } from "#app/domain/notifications/ledger.ts";
import { managedCall } from "#app/http/context.ts";
import { Ledger } from "#app/ui/call/ledger.tsx";
import { searchWith } from "#app/ui/search-with.ts";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Route } from "./+types/emails";

export function loader({ context, url }: Route.LoaderArgs) {
  return viewLedger(context.get(managedCall), ledgerQueryFrom(url.searchParams));
}

const states = ["queued", "sent", "failed"] as const;

export default function Emails({ loaderData }: Route.ComponentProps) {
  const { status, counts, rows, timeZone, next } = loaderData;
  const { t } = useTranslation("audit");
  const [search] = useSearchParams();
  const here = `/manage/calls/${useParams().callSlug}/emails`;
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  const tabs = states.map((state) => ({
    to: `${here}?status=${state}`,
    label: t(`ledger.${state}`),
    count: counts[state],
    current: state === status,
  }));
  return (
    <Section title={t("ledger.title")} lead={t("ledger.lead")}>
      <Stack>
        <Tabs
          label={t("ledger.tabs")}
          items={[{ to: here, label: t("ledger.all"), count: all, current: !status }, ...tabs]}
        />
        <Ledger rows={rows} zone={timeZone} failed={status === "failed"} />
        <Pagination
          previous={search.has("before") ? searchWith(search, { before: undefined }) : undefined}
          next={next ? searchWith(search, { before: next }) : undefined}
        />
      </Stack>
    </Section>
  );
}
