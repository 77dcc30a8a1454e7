import { data, redirect, useOutletContext } from "react-router";
import { askRedress, redressInput } from "#app/domain/decisions/redress/ask.ts";
import { viewOwnRedress } from "#app/domain/decisions/redress/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { AskForm } from "#app/ui/redress/ask-form.tsx";
import { RedressStanding } from "#app/ui/redress/standing.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/redress";

export function loader({ context, params }: Route.LoaderArgs) {
  const redress = viewOwnRedress(context.get(ownApplication), context.get(requestTime));
  if (!redress) throw redirect(`/applications/${params.applicationId}/decision`);
  return redress;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, redressInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => askRedress(own, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/applications/${params.applicationId}/redress`);
}

export default function Redress({ loaderData: redress, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("redress");
  const application = useOutletContext<Application>();
  const { request, open, over, until, timeZone: zone } = redress;
  return (
    <Page
      width="reading"
      title={t("own.title")}
      lead={t("lead")}
      eyebrow={application.number}
      back={{ to: `/applications/${application.id}/decision`, label: t("back") }}
    >
      <Stack gap="large">
        {request && <RedressStanding request={request} zone={zone} title={t("asked")} />}
        {open && (
          <p>
            {t("until")} <DateTime at={until} zone={zone} readerZone />
          </p>
        )}
        {(open || actionData) && <AskForm answer={actionData} />}
        {!request && over && (
          <Notice tone="neutral" title={t("closed")}>
            {t("wasUntil")} <DateTime at={until} zone={zone} readerZone />
          </Notice>
        )}
        {!request && !over && !open && <Notice tone="neutral" title={t("ofTheOwner")} />}
      </Stack>
    </Page>
  );
}
