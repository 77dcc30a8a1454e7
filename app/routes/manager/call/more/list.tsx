import { useLocation, useParams, useSearchParams } from "react-router";
import { listedMore, moreAskedOf } from "#app/domain/ranking/listed-more.ts";
import type { readMore } from "#app/domain/ranking/read-more.ts";
import { proposedOf } from "#app/domain/reports/ranking/read.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { MoreList } from "#app/ui/more/more-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import type { Route } from "./+types/list";

export async function loader({ context, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const { standing, value: ranking } = await keptFor(managed, "ranking", {});
  if (!ranking) return { standing, view: undefined };
  const more = await keptFor(managed, "more", { proposed: proposedOf(ranking) });
  const view = more.value && viewMore(more.value, url.searchParams, context.get(readersLocale));
  return { standing: standing === "new" ? more.standing : standing, view };
}

function viewMore({ rows, ...more }: ReturnType<typeof readMore>, search: URLSearchParams, locale: Locale) {
  const asked = moreAskedOf(search);
  const near = rows.filter((row) => row.near).length;
  return {
    ...more,
    ...asked,
    near,
    all: rows.length,
    page: listedMore(rows, asked, locale),
  };
}

export default function MoreEvaluations({ loaderData: { standing, view } }: Route.ComponentProps) {
  const { t } = useTranslation("more");
  const here = `/manage/calls/${useParams().callSlug}/assignment`;
  const back = { to: here, label: t("back") };
  const { search } = useLocation();
  if (!view) return <BeingComputed standing={standing} />;
  return (
    <SubPage back={back} title={t("title")} lead={t("lead")}>
      <Stack gap="large">
        <Said published={view.published} here={here} />
        <BeingComputed standing={standing} again />
        {view.all === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        ) : (
          <>
            <Bullets items={[t("fair.mean"), t("fair.untold"), t("fair.near")]} />
            <MoreList key={search} {...view} here={here} />
          </>
        )}
      </Stack>
    </SubPage>
  );
}

/** What was just done, and what comes next. */
function Said({ published, here }: { published: boolean; here: string }) {
  const { t } = useTranslation("more");
  const [search] = useSearchParams();
  const count = Math.trunc(Number(search.get("count"))) || 0;
  const says = search.get("says");
  if (says === "taken-back") return <Notice tone="success">{t("says.takenBack")}</Notice>;
  if (says !== "ordered") return null;
  const next = published ? "repair" : "propose";
  return (
    <Notice
      tone="success"
      actions={
        <LinkButton to={`${here}/${next}`} size="small">
          {t(`says.${next}`)}
        </LinkButton>
      }
    >
      {t("says.ordered", { count })} {t(`says.${next}Text`)}
    </Notice>
  );
}
