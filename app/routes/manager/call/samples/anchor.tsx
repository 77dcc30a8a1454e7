import { data, redirect } from "react-router";
import { viewAnchor } from "#app/domain/evaluation/samples/read-managed.ts";
import { readAnchor } from "#app/domain/evaluation/samples/anchor-input.ts";
import { setAnchor } from "#app/domain/evaluation/samples/set-anchor.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AnchorForm } from "#app/ui/samples/anchor-form.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/anchor";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewAnchor(context.get(managedCall), params.sampleId, context.get(readersLocale)));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const typed = readAnchor(await plainForm(request));
  const refusal = attempt(context.get(translate), () => setAnchor(managed, params.sampleId, typed, now));
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/samples?says=anchored`);
}

export default function Anchor({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("samples");
  const { obstacle, title, parts, criteria } = loaderData;
  const typed = actionData?.typed ?? {};
  return (
    <SubPage
      back={{ to: `/manage/calls/${params.callSlug}/samples`, label: t("pack.title") }}
      title={t("anchor.title", { title })}
      lead={t("anchor.lead")}
    >
      <Stack gap="large">
        {obstacle && !actionData && <Notice>{t(`edit.obstacle.${obstacle}`)}</Notice>}
        <AnchorForm
          parts={parts}
          criteria={criteria.map((criterion) => ({ ...criterion, ...typed[criterion.id] }))}
          open={obstacle === null}
          refused={actionData?.refused}
        />
      </Stack>
    </SubPage>
  );
}
