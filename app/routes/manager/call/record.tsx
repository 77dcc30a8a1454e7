import { useParams, useSearchParams } from "react-router";
import { viewRecord } from "#app/domain/audit/read.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { Happenings } from "#app/ui/call/happenings.tsx";
import { searchWith } from "#app/ui/search-with.ts";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/record";

export function loader({ context, url }: Route.LoaderArgs) {
  const before = Number(url.searchParams.get("before")) || Number.MAX_SAFE_INTEGER;
  return viewRecord(context.get(managedCall), before, context.get(readersLocale));
}

export default function Record({ loaderData: { entries, timeZone, next } }: Route.ComponentProps) {
  const { t } = useTranslation("audit");
  const [search] = useSearchParams();
  return (
    <Section title={t("record.title")} lead={t("record.lead")}>
      <Stack>
        <Happenings
          entries={entries}
          zone={timeZone}
          applicationsAt={`/manage/calls/${useParams().callSlug}/applications`}
        />
        <Pagination
          previous={search.has("before") ? searchWith(search, { before: undefined }) : undefined}
          next={next ? searchWith(search, { before: String(next) }) : undefined}
        />
      </Stack>
    </Section>
  );
}
