import { getFormProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { data, Form, redirect, useNavigation, useSearchParams } from "react-router";
import { declaration } from "#app/domain/evaluators/declaration.ts";
import { declareConflicts } from "#app/domain/evaluators/declare-conflicts.ts";
import { viewApplicants } from "#app/domain/evaluators/read-own.ts";
import { attempt } from "#app/http/attempt.ts";
import { evaluatorInCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ApplicantList } from "#app/ui/evaluators/applicant-list.tsx";
import { UnnamedDeclaration } from "#app/ui/conflicts/unnamed-declaration.tsx";
import { TiesLink } from "#app/ui/conflicts/ties-link.tsx";
import { KnownConflicts, WhatIsAConflict } from "#app/ui/evaluators/conflicts-explained.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { DateTime } from "#app/ui/time.tsx";
import type { Route } from "./+types/conflicts";

export function loader({ context }: Route.LoaderArgs) {
  return viewApplicants(context.get(evaluatorInCall), context.get(requestTime));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const evaluator = context.get(evaluatorInCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, declaration, t);
  if (problem) return data(problem, { status: 400 });

  const { declared, asOf } = value;
  const refusal = attempt(t, () => declareConflicts(evaluator, declared, context.get(requestTime), asOf));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/evaluations/${params.callSlug}?says=declared`);
}

type Values = { conflict: string[]; reason: Record<string, string>; confirm: string };
type Loaded = Route.ComponentProps["loaderData"];

export default function Conflicts({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["evaluators", "conflicts"]);
  const says = useSearchParams()[0].get("says");
  const { closed, open, declaredAt, closesAt, timeZone, applicants, anonymous } = loaderData;
  const news = applicants.filter(({ isNew }) => isNew).length;
  const saved = says === "ties" && <Notice tone="success">{t("conflicts:ties.saved")}</Notice>;
  if (!closed)
    return (
      <Stack gap="large">
        {saved}
        <Notice title={t(anonymous ? "conflicts:unnamed.early" : "conflicts.early")}>
          <DateTime at={closesAt} zone={timeZone} readerZone />
          <br />
          {!anonymous && t("conflicts.earlyText")}
        </Notice>
        <TiesLink />
      </Stack>
    );
  if (anonymous)
    return (
      <Stack gap="large">
        {saved}
        {!open && <Notice>{t("conflicts.over")}</Notice>}
        <UnnamedDeclaration {...loaderData} answer={actionData} />
      </Stack>
    );
  if (applicants.length === 0)
    return (
      <EmptyState icon="check" title={t("conflicts.none")}>
        {t("conflicts.noneText")}
      </EmptyState>
    );
  return (
    <Stack gap="large">
      {saved}
      {declaredAt && (
        <Notice tone={news > 0 ? "info" : "success"} title={news > 0 && t("conflicts.new", { count: news })}>
          {t("conflicts.declared")} <DateTime at={declaredAt} zone={timeZone} />
        </Notice>
      )}
      {!open && <Notice>{t("conflicts.over")}</Notice>}
      <Section title={t("conflicts.title")} lead={t("conflicts.lead")}>
        <WhatIsAConflict />
      </Section>
      <TiesLink />
      <Declaration {...loaderData} answer={actionData} />
    </Stack>
  );
}

function Declaration({ applicants, open, asOf, answer }: Loaded & { answer?: Answer }) {
  const { t } = useTranslation("evaluators");
  const { state } = useNavigation();
  const asked = applicants.filter((one) => !("found" in one));
  const before = asked.filter((one) => "declared" in one);
  const labels = Object.fromEntries(
    asked.map(({ applicationId, company }) => [`reason.${applicationId}`, company]),
  );
  const [form, fields] = useAnsweredForm<Values>(answer, {
    conflict: before.map((one) => one.applicationId),
    reason: Object.fromEntries(before.map((one) => [one.applicationId, one.declared!])),
  });
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack>
        <input type="hidden" name="asOf" value={asOf.toISOString()} />
        <FormProblems {...{ form, answer, labels }} />
        <KnownConflicts applicants={applicants} />
        <ApplicantList
          applicants={asked}
          ticked={[fields.conflict.initialValue ?? []].flat() as string[]}
          reasons={(fields.reason.initialValue ?? {}) as Values["reason"]}
          errors={form.allErrors}
        />
        <CheckboxField
          name={fields.confirm.name}
          errors={fields.confirm.errors}
          defaultChecked={fields.confirm.initialValue === "on"}
          label={t("conflicts.confirm")}
        />
        <ActionBar sticky>
          <Button pending={state === "submitting"} disabled={!open}>
            {t("conflicts.submit")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
