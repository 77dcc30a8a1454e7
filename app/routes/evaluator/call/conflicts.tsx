import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useSearchParams } from "react-router";
import { declaration } from "#app/domain/evaluators/declaration.ts";
import { declareConflicts } from "#app/domain/evaluators/declare-conflicts.ts";
import { declarePage } from "#app/domain/evaluators/declare-page.ts";
import { listQueryFrom, viewApplicants } from "#app/domain/evaluators/read-applicants.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { evaluatorInCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ApplicantList, OnThisPage } from "#app/ui/evaluators/applicant-list.tsx";
import { ListFinder, ListPages, NobodyFound } from "#app/ui/evaluators/applicant-pages.tsx";
import { UnnamedDeclaration } from "#app/ui/conflicts/unnamed-declaration.tsx";
import { TiesLink } from "#app/ui/conflicts/ties-link.tsx";
import { KnownConflicts, WhatIsAConflict } from "#app/ui/evaluators/conflicts-explained.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/conflicts";

export function loader({ context, url }: Route.LoaderArgs) {
  return viewApplicants(
    context.get(evaluatorInCall),
    context.get(requestTime),
    listQueryFrom(url.searchParams),
  );
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const evaluator = context.get(evaluatorInCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, declaration, t);
  if (problem) return data(problem, { status: 400 });

  const { declared, shown, confirmed, asOf } = value;
  const now = context.get(requestTime);
  const { value: isDone, refusal } = attemptFor(t, () => {
    if (shown.length > 0)
      return declarePage(evaluator, { declared, shown, asOf: asOf ?? now, confirmed }, now);
    declareConflicts(evaluator, declared, now, asOf);
    return true;
  });
  if (refusal) return data(refusal, { status: 409 });

  const home = `/evaluations/${params.callSlug}`;
  if (isDone) return redirect(`${home}?says=declared`);
  const search = new URLSearchParams({ says: "page", q: url.searchParams.get("q") ?? "" });
  return redirect(`${home}/conflicts?${search}`);
}

type Values = { conflict: string[]; reason: Record<string, string>; confirm: string };
type Loaded = Route.ComponentProps["loaderData"];

export default function Conflicts({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["evaluators", "conflicts"]);
  const says = useSearchParams()[0].get("says");
  const { closed, open, declaredAt, closesAt, timeZone, list, applicants, anonymous } = loaderData;
  const news = declaredAt ? loaderData.undeclared : 0;
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
  if (anonymous || !list)
    return (
      <Stack gap="large">
        {saved}
        {!open && <Notice>{t("conflicts.over")}</Notice>}
        <UnnamedDeclaration {...loaderData} answer={actionData} />
      </Stack>
    );
  if (list.total === 0)
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
      {says === "page" && <Notice tone="success">{t("conflicts.pageSaved")}</Notice>}
      <ListFinder list={list} />
      {applicants.length === 0 ? (
        <NobodyFound />
      ) : (
        <Declaration {...loaderData} list={list} answer={actionData} />
      )}
      <ListPages list={list} />
    </Stack>
  );
}

type DeclarationProps = Loaded & { list: NonNullable<Loaded["list"]>; answer?: Answer };

function Declaration({ applicants, known, list, open, asOf, answer }: DeclarationProps) {
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
        {!list.whole && <OnThisPage applicants={applicants} part={!list.isLast} />}
        <KnownConflicts known={known} />
        <ApplicantList
          applicants={asked}
          ticked={[fields.conflict.initialValue ?? []].flat() as string[]}
          reasons={(fields.reason.initialValue ?? {}) as Values["reason"]}
          errors={form.allErrors}
        />
        {list.isLast && (
          <CheckboxField
            name={fields.confirm.name}
            errors={fields.confirm.errors}
            defaultChecked={fields.confirm.initialValue === "on"}
            label={t("conflicts.confirm")}
          />
        )}
        <ActionBar sticky>
          <Button pending={state === "submitting"} disabled={!open}>
            {t(list.isLast ? "conflicts.submit" : "conflicts.submitPage")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
