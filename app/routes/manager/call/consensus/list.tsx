import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { shownDiscussions, viewDiscussions } from "#app/domain/evaluation/consensus/read-managed.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DiscussionsList } from "#app/ui/consensus/discussions-list.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import type { Route } from "./+types/list";

/** `?show=open` lists those that are open, and so on; from after a number. */
export function loader({ context, url: { searchParams: search } }: Route.LoaderArgs) {
  const show = shownDiscussions.find((one) => one === search.get("show")) ?? "needed";
  const after = Number(search.get("after")) || 0;
  const view = viewDiscussions(context.get(managedCall), show, after, context.get(requestTime));
  return { ...view, show, after };
}

export default function Discussions({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("consensus");
  const home = `/manage/calls/${useParams().callSlug}`;
  const { hasRule, isCounting, counts } = loaderData;
  const opened = useSearchParams()[0].get("opened");
  return (
    <SubPage
      back={{ to: `${home}/progress`, label: t("list.back") }}
      title={t("list.title")}
      lead={t("list.lead")}
    >
      <Stack gap="large">
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
        <DiscussionsList at={`${home}/consensus`} {...loaderData} />
      </Stack>
    </SubPage>
  );
}
