import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams, useSearchParams } from "react-router";
import { changeObjectionRule, objectionRule } from "#app/domain/evaluators/change-objection-rule.ts";
import { viewObjectionsInCall } from "#app/domain/evaluators/read-conflicts.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ObjectionTable } from "#app/ui/conflicts/objection-table.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/objections";

export function loader({ context }: Route.LoaderArgs) {
  return viewObjectionsInCall(context.get(managedCall));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, objectionRule, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => changeObjectionRule(managed, value.meaning, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/conflicts/objections?says=rule`);
}

export default function Objections({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("conflicts");
  const says = useSearchParams()[0].get("says");
  const calls = `/manage/calls/${useParams().callSlug}`;
  return (
    <SubPage back={{ to: `${calls}/conflicts`, label: t("pair.back") }} title={t("managed.title")}>
      <Stack gap="large">
        {says === "rule" && <Notice tone="success">{t("list.says.rule")}</Notice>}
        <ObjectionTable rows={loaderData.rows} calls={calls} />
        <Rule {...loaderData} answer={actionData} />
      </Stack>
    </SubPage>
  );
}

type RuleProps = Pick<Route.ComponentProps["loaderData"], "meaning" | "open"> & { answer?: Answer };

function Rule({ meaning, open, answer }: RuleProps) {
  const { t } = useTranslation("conflicts");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ meaning: string }>(answer, { meaning });
  return (
    <Section title={t("managed.rule")} level={3} divided>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer }} />
          <ChoiceField
            {...field(fields.meaning)}
            label={t("managed.rule")}
            hideLabel
            help={t("managed.ruleHelp")}
            options={(["to-check", "conflict"] as const).map((value) => ({
              value,
              label: t(`managed.meaning.${value}`),
            }))}
          />
          <ActionBar>
            <Button disabled={!open} pending={state === "submitting"}>
              {t("managed.save")}
            </Button>
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}
