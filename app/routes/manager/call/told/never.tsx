import { useSearchParams } from "react-router";
import { essentialIn, viewNeverTold } from "#app/domain/notifications/never-told.ts";
import { managedCall } from "#app/http/context.ts";
import { LedgerPage, useLedger } from "#app/ui/call/ledger-page.tsx";
import { NeverTold } from "#app/ui/call/never-told.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { searchWith } from "#app/ui/search-with.ts";
import { Tabs } from "#app/ui/tabs.tsx";
import { Muted } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/never";

export function loader({ context, url }: Route.LoaderArgs) {
  const { searchParams: search } = url;
  return viewNeverTold(
    context.get(managedCall),
    essentialIn(search.get("of")),
    search.get("after")?.slice(0, 100) ?? "",
  );
}

const kinds = ["decision", "receipt", "extension", "invitation", "assignment", "redress"] as const;

export default function Never({ loaderData: { kind, counts, rows, next } }: Route.ComponentProps) {
  const { t } = useTranslation("told");
  const [search] = useSearchParams();
  const at = useLedger();
  const tabs = kinds.map((one) => ({
    to: `${at}/never?of=${one}`,
    label: t(`never.${one}`),
    count: counts[one],
    current: one === kind,
  }));
  return (
    <LedgerPage>
      <Muted>{t("never.lead")}</Muted>
      <Tabs label={t("never.kinds")} items={tabs} />
      <NeverTold rows={rows} at={at} />
      <Pagination
        previous={search.has("after") ? searchWith(search, { after: undefined }) : undefined}
        next={next ? searchWith(search, { of: kind, after: next }) : undefined}
      />
    </LedgerPage>
  );
}
