import { data, redirect, useParams } from "react-router";
import { hubMove, moveToHub } from "#app/domain/decisions/hubs/move.ts";
import { viewHubMove } from "#app/domain/decisions/hubs/read-move.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { MoveForm } from "#app/ui/hubs/move-form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Reference } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/move";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewHubMove(context.get(managedCall), params.applicationId, context.get(readersLocale)));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { applicationId, callSlug } = params;
  orNotFound(viewHubMove(managed, applicationId, context.get(readersLocale)));
  const { value, problem } = await readForm(request, hubMove, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => moveToHub(managed, applicationId, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/decisions/hubs`);
}

export default function MoveToHub({ loaderData: finalist, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("hubs");
  const list = `/manage/calls/${useParams().callSlug}/decisions/hubs`;
  const { company, number, released, begun, wishes } = finalist;
  return (
    <SubPage
      back={{ to: list, label: t("back") }}
      title={t("moveTitle", { company })}
      lead={<Reference>{number}</Reference>}
      width="form"
    >
      <Stack gap="large">
        <DescriptionList items={[{ term: t("wish"), value: wishes.join(" · ") || t("noWish") }]} />
        {begun && <Notice>{t("begun")}</Notice>}
        {released && <Notice tone="warning">{t("released")}</Notice>}
        {!begun && <MoveForm {...finalist} answer={actionData} />}
      </Stack>
    </SubPage>
  );
}
