import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { viewTiesOf } from "#app/domain/evaluators/read-ties.ts";
import { sayMentored } from "#app/domain/evaluators/say-ties.ts";
import { mentoredInput } from "#app/domain/evaluators/ties.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { SaidTies } from "#app/ui/conflicts/said-ties.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/mentoring";

export function loader({ context, params }: Route.LoaderArgs) {
  const ties = viewTiesOf(context.get(managedCall), params.evaluatorId);
  if (!ties) throw new Response(null, { status: 404 });
  return ties;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, mentoredInput, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, evaluatorId } = params;
  const now = context.get(requestTime);
  const refusal = attempt(t, () => sayMentored(managed, evaluatorId, value.mentored, now));
  if (refusal) return data({ ...refusal, typed: { mentored: value.mentored.join("\n") } }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/evaluators/${evaluatorId}`);
}

export default function Mentoring({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation("conflicts");
  const { callSlug, evaluatorId } = useParams();
  const { state } = useNavigation();
  const { name, said, mentored, open } = loaderData;
  const [form, fields] = useAnsweredForm<{ mentored: string }>(answer, { mentored });
  return (
    <SubPage
      width="form"
      back={{
        to: `/manage/calls/${callSlug}/evaluators/${evaluatorId}`,
        label: t("mentoring.back", { name }),
      }}
      title={t("mentoring.title", { name })}
      lead={t("mentoring.lead", { name })}
    >
      <Stack gap="large">
        <Form method="post" {...getFormProps(form)} noValidate>
          <Stack>
            <FormProblems {...{ form, answer }} />
            <TextArea
              {...field(fields.mentored)}
              required={false}
              label={t("mentoring.companies")}
              help={t("mentoring.companiesHelp")}
              rows={6}
            />
            <ActionBar>
              <Button disabled={!open} pending={state === "submitting"}>
                {t("mentoring.submit")}
              </Button>
            </ActionBar>
          </Stack>
        </Form>
        <SaidTies name={name} said={said} />
      </Stack>
    </SubPage>
  );
}
