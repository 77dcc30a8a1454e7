import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { viewOwnTies } from "#app/domain/evaluators/read-ties.ts";
import { sayTies } from "#app/domain/evaluators/say-ties.ts";
import { tiesAsText, tiesInput } from "#app/domain/evaluators/ties.ts";
import { attempt } from "#app/http/attempt.ts";
import { evaluatorInCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/ties";

export function loader({ context }: Route.LoaderArgs) {
  return viewOwnTies(context.get(evaluatorInCall), context.get(readersLocale));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const evaluator = context.get(evaluatorInCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, tiesInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => sayTies(evaluator, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: tiesAsText(value) }, { status: 409 });

  return redirect(`/evaluations/${params.callSlug}/conflicts?says=ties`);
}

const kinds = ["organisations", "people", "mentored", "numbers"] as const;
type Values = Record<(typeof kinds)[number], string>;

export default function Ties({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation("conflicts");
  const { state } = useNavigation();
  const { programme, open, ...said } = loaderData;
  const [form, fields] = useAnsweredForm<Values>(answer, said);
  const labels = Object.fromEntries(kinds.map((kind) => [kind, t(`ties.${kind}`)]));
  return (
    <Section title={t("ties.title")} lead={t("ties.lead", { programme })}>
      {!open && <Notice>{t("ties.over")}</Notice>}
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer, labels }} />
          {kinds.map((kind) => (
            <TextArea
              key={kind}
              {...field(fields[kind])}
              required={false}
              label={t(`ties.${kind}`)}
              help={t(`ties.${kind}Help`)}
              rows={4}
            />
          ))}
          <ActionBar>
            <Button disabled={!open} pending={state === "submitting"}>
              {t("ties.submit")}
            </Button>
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}
