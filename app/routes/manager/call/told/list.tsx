import { useSearchParams } from "react-router";
import { ledgerQueryFrom, viewLedger } from "#app/domain/notifications/ledger.ts";
import { managedCall } from "#app/http/context.ts";
import { LedgerActs } from "#app/ui/call/ledger-acts.tsx";
import { LedgerFilter } from "#app/ui/call/ledger-filter.tsx";
import { LedgerPage, useLedger } from "#app/ui/call/ledger-page.tsx";
import { Ledger } from "#app/ui/call/ledger.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { searchWith } from "#app/ui/search-with.ts";
import { Tabs } from "#app/ui/tabs.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

export function loader({ context, url }: Route.LoaderArgs) {
  return viewLedger(context.get(managedCall), ledgerQueryFrom(url.searchParams));
}

const states = ["queued", "sent", "failed", "bounced", "held", "unwanted", "dropped", "moot"] as const;

export default function Emails({ loaderData }: Route.ComponentProps) {
  const { status, counts, rows, timeZone, next, find, to, template } = loaderData;
  const { t } = useTranslation("told");
  const [search] = useSearchParams();
  const at = useLedger();
  const shownStates = states.filter((state) => counts[state] > 0 || state === status);
  const tabs = shownStates.map((state) => ({
    to: searchWith(search, { status: state, before: undefined, says: undefined }),
    label: t(`state.${state}`),
    count: counts[state],
    current: state === status,
  }));
  const all = { to: searchWith(search, { status: undefined, before: undefined, says: undefined }) };
  return (
    <LedgerPage>
      <LedgerFilter {...{ find, to, template, status, at: loaderData.at }} />
      <Tabs
        label={t("tabs")}
        items={[{ ...all, label: t("all"), count: counts.all, current: !status }, ...tabs]}
      />
      <LedgerActs status={status} counts={counts} />
      <Ledger rows={rows} zone={timeZone} at={at} sought={Boolean(find || to || template || status)} />
      <Pagination
        previous={search.has("before") ? searchWith(search, { before: undefined }) : undefined}
        next={next ? searchWith(search, { before: next }) : undefined}
      />
    </LedgerPage>
  );
}
