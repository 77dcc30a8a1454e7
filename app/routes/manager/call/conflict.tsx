import { getFormProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { z } from "zod";
import { viewPair } from "#app/domain/evaluators/read.ts";
import { addConflict, removeConflict } from "#app/domain/evaluators/set-conflict.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Route } from "./+types/conflict";

export function loader({ context, params }: Route.LoaderArgs) {
  const pair = viewPair(context.get(managedCall), params.evaluatorId, params.applicationId);
  if (!pair) throw new Response(null, { status: 404 });
  return pair;
}

/** `stands`: what the page showed, so that nobody removes what they meant to add. */
const input = z.object({ stands: z.enum(["yes", "no"]), reason: z.string().trim().min(1).max(1000) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, input, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, evaluatorId, applicationId } = params;
  const stands = value.stands === "yes";
  const change = stands ? removeConflict : addConflict;
  const now = context.get(requestTime);
  const refusal = attempt(t, () => change(managed, evaluatorId, applicationId, value.reason, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  const says = stands ? "removed" : "added";
  return redirect(`/manage/calls/${callSlug}/evaluators/${evaluatorId}?says=${says}`);
}

export default function Conflict({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const { callSlug } = useParams();
  const { state } = useNavigation();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  const { evaluator, application, conflict, open } = loaderData;
  const act = conflict ? "remove" : "add";
  const names = { evaluator: evaluator.name, company: application.company };
  return (
    <SubPage
      back={{
        to: `/manage/calls/${callSlug}/evaluators/${evaluator.id}`,
        label: t("pair.back", names),
      }}
      width="form"
      title={t(`pair.${act}`, names)}
      lead={t(`pair.${act}Lead`)}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          {!open && <Notice>{t("pair.over")}</Notice>}
          {conflict && (
            <Notice tone="neutral">
              <Tag>{t(`source.${conflict.source}`)}</Tag> {conflict.reason}
            </Notice>
          )}
          <FormProblems {...{ form, answer }} />
          <HiddenField name="stands" value={conflict ? "yes" : "no"} />
          <TextArea
            {...field(fields.reason)}
            label={t("pair.reason")}
            help={t("pair.reasonHelp")}
            rows={3}
            limit={1000}
          />
          <ActionBar>
            <Button kind={conflict ? "danger" : "primary"} disabled={!open} pending={state === "submitting"}>
              {t(`pair.${act}Submit`)}
            </Button>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}
