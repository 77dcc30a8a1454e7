import { useParams, useSearchParams } from "react-router";
import { screeningQueryFrom, viewScreenings } from "#app/domain/applications/screening/read.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ScreeningList, states } from "#app/ui/anonymity/screening-list.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

export function loader({ context, url }: Route.LoaderArgs) {
  const query = screeningQueryFrom(url.searchParams);
  return orNotFound(viewScreenings(context.get(managedCall), query, context.get(readersLocale)));
}

export default function Anonymity({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("anonymity");
  const { state, rows, counts, unscreened, next, previous } = loaderData;
  const said = useSearchParams()[0].get("says") === "saved";
  const here = `/manage/calls/${useParams().callSlug}/anonymity`;
  const page = (from: number | undefined) =>
    from === undefined ? undefined : `${here}?state=${state}&from=${from}`;
  return (
    <Section title={t("title")} lead={t("lead")}>
      <Stack>
        {said && <Notice tone="success">{t("saved")}</Notice>}
        {unscreened > 0 && <Notice>{t("unscreened", { count: unscreened })}</Notice>}
        <Tabs
          label={t("tabs")}
          items={states.map((one) => ({
            to: `${here}?state=${one}`,
            label: t(`state.${one}`),
            count: counts[one],
            current: one === state,
          }))}
        />
        <ScreeningList state={state} rows={rows} here={here} />
        <Pagination previous={page(previous)} next={page(next)} />
      </Stack>
    </Section>
  );
}
