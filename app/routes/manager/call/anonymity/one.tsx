import { data, redirect, useParams, useSearchParams } from "react-router";
import { decideScreening, screeningDecision } from "#app/domain/applications/screening/decide.ts";
import { nextToScreen, viewScreening } from "#app/domain/applications/screening/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { DecideScreening } from "#app/ui/anonymity/decide-screening.tsx";
import { ScreenedPart } from "#app/ui/anonymity/screened-part.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/one";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewScreening(context.get(managedCall), params.screeningId, context.get(readersLocale)));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, screeningDecision, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () =>
    decideScreening(managed, params.screeningId, value, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  const next = nextToScreen(managed);
  const here = `/manage/calls/${params.callSlug}/anonymity`;
  return redirect(`${next ? `${here}/${next}` : here}?says=saved`);
}

export default function Screening({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("anonymity");
  const calls = `/manage/calls/${useParams().callSlug}`;
  const said = useSearchParams()[0].get("says") === "saved";
  const { id, application, open, waiting, decided, ...part } = loaderData;
  return (
    <SubPage
      back={{ to: `${calls}/anonymity`, label: t("title") }}
      title={t("one", { number: application.number, company: application.company })}
      lead={waiting > 0 && t("waiting", { count: waiting })}
    >
      <Stack gap="large" key={id}>
        {said && <Notice tone="success">{t("saved")}</Notice>}
        {!open && <Notice>{t("over")}</Notice>}
        <ScreenedPart {...part} application={application} decided={decided} calls={calls} />
        {open && <DecideScreening decided={decided?.decision} answer={actionData} />}
      </Stack>
    </SubPage>
  );
}
