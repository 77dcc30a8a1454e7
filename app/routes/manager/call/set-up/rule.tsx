import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { saveRule } from "#app/domain/calls/change-rules.ts";
import { withList } from "#app/domain/calls/country-lists.ts";
import { viewRule } from "#app/domain/calls/read-rules.ts";
import { ruleInput } from "#app/domain/calls/rule-input.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/field.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { RuleFields } from "#app/ui/set-up/rule-fields.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/rule";

export function loader({ context, params, url }: Route.LoaderArgs) {
  const kind = url.searchParams.get("kind");
  const locale = context.get(readersLocale);
  return orNotFound(viewRule(context.get(managedCall), params.ruleId, kind, locale));
}

/** Saves the rule; a button of a list of countries only adds them to the form. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, ruleInput, t);
  if (problem) return data(problem, { status: 400 });
  const typed = { ...value, selfCheck: value.selfCheck ? "on" : undefined };
  if (value.list && value.kind === "countries")
    return data({
      typed: { ...typed, countries: withList(value.list === "none" ? [] : value.countries, value.list) },
    });

  const id = params.ruleId === "new" ? undefined : params.ruleId;
  const refusal = attempt(t, () => saveRule(managed, id, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/eligibility?says=saved`);
}

export default function Rule({ loaderData, actionData }: Route.ComponentProps) {
  const { published, isNew, kind } = loaderData;
  const { t } = useTranslation("set-up");
  return (
    <SetUpPage
      title={t(isNew ? `eligibility.new.${kind}` : `eligibility.kind.${kind}`)}
      lead={t(`eligibility.kindHelp.${kind}`)}
      published={published}
      back={{ to: "set-up/eligibility", label: t("step.eligibility") }}
      answered={Boolean(actionData)}
    >
      <RuleForm key={countriesIn(actionData)} {...{ loaderData }} answer={actionData} />
    </SetUpPage>
  );
}

type Data = Route.ComponentProps["loaderData"];

/** What a list added is not typed, so the form begins anew with it. */
function countriesIn(answer: Answer | undefined): string {
  return answer?.typed && "countries" in answer.typed ? String(answer.typed.countries) : "";
}

function RuleForm({ loaderData, answer }: { loaderData: Data; answer: Answer | undefined }) {
  const { kind, values, countries, lists } = loaderData;
  const { t } = useTranslation("set-up");
  const [form, fields] = useAnsweredForm<Data["values"]>(answer, values);
  const { state } = useNavigation();
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <HiddenField name="kind" value={kind} />
      <Stack gap="large">
        <FormProblems {...{ form, answer }} />
        <RuleFields {...{ kind, fields, countries, lists }} />
        <ActionBar sticky>
          <Button pending={state === "submitting"}>{t("page.save")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
