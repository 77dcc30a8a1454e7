import { data, Form, redirect, useNavigation } from "react-router";
import { openAllNeeded } from "#app/domain/evaluation/consensus/open.ts";
import { viewToOpenAll } from "#app/domain/evaluation/consensus/read-managed.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { Button } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/open-all";

export function loader({ context }: Route.LoaderArgs) {
  return viewToOpenAll(context.get(managedCall), context.get(requestTime));
}

export function action({ context, params }: Route.ActionArgs) {
  const { value, refusal } = attemptFor(context.get(translate), () =>
    openAllNeeded(context.get(managedCall), context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/consensus?show=open&opened=${value}`);
}

export default function OpenAll({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("consensus");
  const { state } = useNavigation();
  const { count, people, alone } = loaderData;
  return (
    <SubPage
      back={{ to: `/manage/calls/${params.callSlug}/consensus`, label: t("list.title") }}
      title={t("openAll.title", { count })}
      width="form"
    >
      <Stack gap="large">
        {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
        {alone > 0 && <Notice tone="warning">{t("openAll.alone", { count: alone })}</Notice>}
        <Bullets items={[t("openAll.told", { count: people }), t("open.proposal"), t("open.see")]} />
        <Form method="post">
          <ActionBar>
            <Button disabled={count === 0} pending={state === "submitting"}>
              {t("openAll.now", { count })}
            </Button>
          </ActionBar>
        </Form>
      </Stack>
    </SubPage>
  );
}
