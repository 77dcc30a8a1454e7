import { data, redirect, useParams } from "react-router";
import { hubWishesInput } from "#app/domain/decisions/hubs/hub-wish.ts";
import { viewHubWishes } from "#app/domain/decisions/hubs/read-wishes.ts";
import { settleHubWishes } from "#app/domain/decisions/hubs/settle-wishes.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { WishesShown } from "#app/ui/hubs/wishes-shown.tsx";
import { WishesForm } from "#app/ui/hubs/wishes-form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/wishes";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewHubWishes(context.get(managedCall), params.hubId, context.get(readersLocale)));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  orNotFound(viewHubWishes(managed, params.hubId, context.get(readersLocale)));
  const { value, problem } = await readForm(request, hubWishesInput, t);
  if (problem) return data(problem, { status: 400 });

  const now = context.get(requestTime);
  const refusal = attempt(t, () => settleHubWishes(managed, params.hubId, value, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/decisions/hubs`);
}

export default function HubWishes({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("hubs");
  const list = `/manage/calls/${useParams().callSlug}/decisions/hubs`;
  const { hub, settled, finalists } = loaderData;
  return (
    <SubPage
      back={{ to: list, label: t("back") }}
      title={t("wishesTitle", { hub })}
      lead={!settled && t("wishesLead")}
      width={settled ? undefined : "form"}
    >
      <Stack gap="large">
        {settled && <Notice>{t("wishesSettled")}</Notice>}
        {settled ? (
          <WishesShown hub={hub} finalists={finalists} />
        ) : (
          <WishesForm finalists={finalists} answer={actionData} />
        )}
      </Stack>
    </SubPage>
  );
}
