import { useParams, useSearchParams } from "react-router";
import { shownDiscussions, viewDiscussions } from "#app/domain/evaluation/consensus/read-managed.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DiscussionsList } from "#app/ui/consensus/discussions-list.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

/** `?show=open` lists those that are open, and so on; from after a number. */
export async function loader({ context, url: { searchParams: search } }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const show = shownDiscussions.find((one) => one === search.get("show")) ?? "needed";
  const after = Number(search.get("after")) || 0;
  const { standing, value: found } = await keptFor(managed, "discussed", {});
  const view = found && viewDiscussions(managed, show, after, context.get(requestTime), found);
  return { standing, view: view && { ...view, show, after } };
}

type Data = Route.ComponentProps["loaderData"];
type DiscussionsProps = { standing: Data["standing"]; view: NonNullable<Data["view"]> };

export default function Page({ loaderData: { standing, view } }: Route.ComponentProps) {
  if (!view) return <BeingComputed standing={standing} />;
  return <Discussions standing={standing} view={view} />;
}

function Discussions({ standing, view }: DiscussionsProps) {
  const { t } = useTranslation("consensus");
  const home = `/manage/calls/${useParams().callSlug}`;
  const { hasRule, isCounting, counts } = view;
  const opened = useSearchParams()[0].get("opened");
  return (
    <SubPage
      back={{ to: `${home}/progress`, label: t("list.back") }}
      title={t("list.title")}
      lead={t("list.lead")}
    >
      <Stack gap="large">
        <BeingComputed standing={standing} again />
        {opened && <Notice tone="success">{t("list.opened", { count: Number(opened) })}</Notice>}
        {!hasRule && (
          <Notice actions={<LinkButton to={`${home}/set-up/evaluation`}>{t("list.toRules")}</LinkButton>}>
            {t("list.noRule")}
          </Notice>
        )}
        {hasRule && !isCounting && <Notice tone="warning">{t("managed.notCounting")}</Notice>}
        {counts.needed > 0 && (
          <div>
            <LinkButton to={`${home}/consensus/open`} kind="primary">
              {t("list.openAll", { count: counts.needed })}
            </LinkButton>
          </div>
        )}
        <DiscussionsList at={`${home}/consensus`} {...view} />
      </Stack>
    </SubPage>
  );
}
