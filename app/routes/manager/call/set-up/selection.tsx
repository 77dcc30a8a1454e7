import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { changeSelection } from "#app/domain/calls/change-criteria.ts";
import { selectionInput } from "#app/domain/calls/criterion-input.ts";
import { selectionAsTyped, viewSelection } from "#app/domain/calls/read-selection.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ConsensusIdle } from "#app/ui/set-up/consensus-fields.tsx";
import {
  ReserveField,
  SelectionFields,
  ThresholdField,
  TieBreakFields,
} from "#app/ui/set-up/selection-fields.tsx";
import { MarksFields, ShortlistRuleFields } from "#app/ui/set-up/shortlist-fields.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/selection";

export function loader({ context }: Route.LoaderArgs) {
  return viewSelection(context.get(managedCall), context.get(readersLocale));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, selectionInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => changeSelection(managed, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: selectionAsTyped(value) }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/criteria?says=saved`);
}

export default function Selection({ loaderData, actionData }: Route.ComponentProps) {
  const { published, frozen, consensusIdle, tieBreaks, groups, values } = loaderData;
  const { t } = useTranslation("set-up");
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<typeof values>(answer, values);
  const { state } = useNavigation();
  const labels = {
    places: t("selection.places"),
    evaluatorsPerApplication: t("selection.evaluators"),
    reserve: t("selection.reserve"),
  };
  return (
    <SetUpPage
      title={t("selection.title")}
      published={published}
      back={{ to: "set-up/criteria", label: t("step.criteria") }}
      answered={Boolean(answer)}
    >
      {frozen && <Notice>{t("selection.frozen")}</Notice>}
      {consensusIdle && <ConsensusIdle />}
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer, labels }} />
          <SelectionFields fields={fields} />
          <ReserveField described={fields.reserve} />
          <MarksFields fields={fields} />
          <ThresholdField described={fields.threshold} />
          <TieBreakFields
            name={fields.tieBreaks.name}
            chosen={fields.tieBreaks.initialValue}
            criteria={tieBreaks}
          />
          <ShortlistRuleFields rules={fields.shortlistRules.getFieldList()} groups={groups} />
          <ActionBar sticky>
            <Button pending={state === "submitting"}>{t("page.save")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SetUpPage>
  );
}
