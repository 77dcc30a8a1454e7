import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { saveCriterion } from "#app/domain/calls/change-criteria.ts";
import { criterionInput } from "#app/domain/calls/criterion-input.ts";
import { viewCriterion } from "#app/domain/calls/read-rules.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm, statusOf } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { CriterionFields, StepsFields } from "#app/ui/set-up/criterion-form.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/criterion";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewCriterion(context.get(managedCall), params.criterionId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, criterionInput, t);
  if (problem) return data(problem, { status: statusOf(problem) });

  const id = params.criterionId === "new" ? undefined : params.criterionId;
  const refusal = attempt(t, () => saveCriterion(managed, id, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/criteria?says=saved`);
}

export default function Criterion({ loaderData, actionData }: Route.ComponentProps) {
  const { published, frozen, isNew, values } = loaderData;
  const { t } = useTranslation("set-up");
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<typeof values>(answer, values);
  const { state } = useNavigation();
  const { steps } = fields;
  return (
    <SetUpPage
      title={t(isNew ? "criteria.new" : "criteria.criterion")}
      published={published && !frozen}
      back={{ to: "set-up/criteria", label: t("step.criteria") }}
      answered={Boolean(answer)}
    >
      {frozen && <Notice>{t("criteria.frozen")}</Notice>}
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <CriterionFields fields={fields} />
          <StepsFields
            steps={steps.getFieldList()}
            errors={steps.errors}
            add={form.insert.getButtonProps({ name: steps.name })}
            remove={(index) => form.remove.getButtonProps({ name: steps.name, index })}
          />
          {!frozen && (
            <ActionBar sticky>
              <Button pending={state === "submitting"}>{t("page.save")}</Button>
            </ActionBar>
          )}
        </Stack>
      </Form>
    </SetUpPage>
  );
}
