import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams, useSearchParams } from "react-router";
import { z } from "zod";
import { viewEvaluator } from "#app/domain/evaluators/read.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { viewToldAbout } from "#app/domain/notifications/ledger.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { languageName } from "#app/i18n/language-names.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ToldSection } from "#app/ui/call/told-section.tsx";
import { ConflictTable } from "#app/ui/evaluators/conflict-table.tsx";
import { EvaluatorActions } from "#app/ui/evaluators/evaluator-actions.tsx";
import { EvaluatorFacts } from "#app/ui/evaluators/evaluator-facts.tsx";
import { Requests } from "#app/ui/evaluators/requests.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Columns, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Route } from "./+types/evaluator";

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const now = context.get(requestTime);
  const managed = context.get(managedCall);
  const { languages, ...evaluator } = orNotFound(viewEvaluator(managed, params.evaluatorId, locale, now));
  return {
    ...evaluator,
    languages: languages.map((code) => languageName(code, locale)),
    told: viewToldAbout(managed, params.evaluatorId),
  };
}

const conflict = z.object({ application: z.string(), reason: z.string().trim().min(1).max(1000) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, conflict, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, evaluatorId } = params;
  const now = context.get(requestTime);
  const refusal = attempt(t, () => addConflict(managed, evaluatorId, value.application, value.reason, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/evaluators/${evaluatorId}?says=added`);
}

const said = ["resent", "changed", "withdrawn", "settled"] as const;
const isSaid = (says: string): says is (typeof said)[number] => said.includes(says as never);

export default function Evaluator({ loaderData: evaluator, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const { t: inviting } = useTranslation("inviting");
  const says = useSearchParams()[0].get("says");
  const calls = `/manage/calls/${useParams().callSlug}`;
  const here = `${calls}/evaluators/${evaluator.id}`;
  const accepted = evaluator.state === "accepted";
  return (
    <SubPage back={{ to: `${calls}/evaluators`, label: t("invite.back") }} title={evaluator.name}>
      <Stack gap="large">
        {says && isSaid(says) && <Notice tone="success">{inviting(`said.${says}`)}</Notice>}
        {says === "meanwhile" && <Notice tone="warning">{inviting("said.meanwhile")}</Notice>}
        <EvaluatorActions
          {...evaluator}
          here={here}
          seeAs={evaluator.accountId ? `${calls}/see-as/${evaluator.accountId}` : undefined}
        />
        {(says === "added" || says === "removed") && <Notice tone="success">{t(`one.${says}`)}</Notice>}
        <Columns aside={<EvaluatorFacts {...evaluator} />} asideFirst asideWidth="wide">
          <Requests requests={evaluator.requests} timeZone={evaluator.timeZone} settle={here} />
          <ToldSection of="evaluator" rows={evaluator.told} zone={evaluator.timeZone} />
          {accepted && <ConflictTable {...evaluator} calls={calls} />}
          {accepted && evaluator.open && (
            <AddConflict applicants={evaluator.applicants} answer={actionData} />
          )}
        </Columns>
      </Stack>
    </SubPage>
  );
}

type AddConflictProps = Pick<Route.ComponentProps["loaderData"], "applicants"> & { answer?: Answer };

function AddConflict({ applicants, answer }: AddConflictProps) {
  const { t } = useTranslation("evaluators");
  const { state } = useNavigation();
  const labels = { application: t("one.application"), reason: t("one.addReason") };
  const [form, fields] = useAnsweredForm<{ application: string; reason: string }>(answer);
  if (applicants.length === 0) return null;
  return (
    <Section title={t("one.add")} level={3} lead={t("one.addLead")} divided>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer, labels }} />
          <SelectField
            {...field(fields.application)}
            label={t("one.application")}
            placeholder={t("one.chooseApplication")}
            options={applicants.map(({ applicationId, number, company }) => ({
              value: applicationId,
              label: `${company} · ${number}`,
            }))}
          />
          <TextArea
            {...field(fields.reason)}
            label={t("one.addReason")}
            help={t("one.addReasonHelp")}
            rows={3}
            limit={1000}
          />
          <ActionBar>
            <Button kind="secondary" pending={state === "submitting"}>
              {t("one.addSubmit")}
            </Button>
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}
