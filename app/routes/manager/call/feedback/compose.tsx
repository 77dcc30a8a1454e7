import { data, redirect, useParams, useSearchParams } from "react-router";
import { composeFeedback } from "#app/domain/decisions/feedback/compose.ts";
import { feedbackInput, textsFrom } from "#app/domain/decisions/feedback/input.ts";
import { placesOf, viewFeedbackToCompose } from "#app/domain/decisions/feedback/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Answer } from "#app/ui/answered-form.tsx";
import { ComposeForm } from "#app/ui/feedback/compose-form.tsx";
import { Findings } from "#app/ui/feedback/findings.tsx";
import { FixedReport } from "#app/ui/feedback/fixed-report.tsx";
import { FormButton } from "#app/ui/form-button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/compose";

export function loader({ context, params }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  return orNotFound(viewFeedbackToCompose(managed, params.applicationId, context.get(readersLocale)));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { callSlug, applicationId } = params;
  orNotFound(viewFeedbackToCompose(managed, applicationId, context.get(readersLocale)));
  const { value, problem } = await readForm(request, feedbackInput, t);
  if (problem) return data(problem, { status: 400 });

  const texts = textsFrom(value, placesOf(managed.callId));
  const refusal = attempt(t, () =>
    composeFeedback(managed, applicationId, texts, context.get(requestTime), value.seen),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/decisions/feedback/${applicationId}?says=saved`);
}

export default function Compose({ loaderData: report, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("feedback");
  const [search] = useSearchParams();
  const { callSlug, applicationId } = useParams();
  const list = `/manage/calls/${callSlug}/decisions/feedback`;
  const { company, approved, fixed, findings } = report;
  const named = findings.some(({ kind }) => kind === "name");
  return (
    <SubPage
      back={{ to: list, label: t("back") }}
      title={t("reportOn", { company })}
      lead={!fixed && t("composeLead")}
      width="form"
    >
      <Stack gap="large">
        {search.get("says") === "saved" && !approved && !actionData && (
          <Notice tone="success">{t("saved")}</Notice>
        )}
        {search.get("says") === "meanwhile" && !actionData && (
          <Notice tone="warning">{t("meanwhile")}</Notice>
        )}
        {approved ? (
          <Notice tone="success">{t(fixed ? "fixed" : "approvedNow")}</Notice>
        ) : (
          <>
            <Findings findings={findings} />
            <div>
              <FormButton
                action={`${list}/${applicationId}/approve`}
                fields={{ seen: report.seen }}
                kind="primary"
                icon="check"
                disabled={named}
              >
                {t("approve")}
              </FormButton>
            </div>
          </>
        )}
        {fixed && !actionData ? (
          <FixedReport {...report} />
        ) : (
          <ComposeForm
            key={JSON.stringify(report.comments)}
            report={report}
            answer={actionData as Answer | undefined}
          />
        )}
      </Stack>
    </SubPage>
  );
}
