import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { changeOrganisations } from "#app/domain/conflicts/change-organisations.ts";
import { organisationInput } from "#app/domain/conflicts/organisation-input.ts";
import { viewOrganisations } from "#app/domain/conflicts/read-organisations.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm, statusOf } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { OrganisationFields, SuggestedOrganisations } from "#app/ui/conflicts/organisation-fields.tsx";
import { HiddenField } from "#app/ui/field.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Muted } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/organisations";

export function loader({ context }: Route.LoaderArgs) {
  return viewOrganisations(context.get(managedCall), context.get(readersLocale));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, organisationInput, t);
  if (problem) return data(problem, { status: statusOf(problem) });

  const refusal = attempt(t, () => changeOrganisations(managed, value, context.get(requestTime)));
  const groups = value.groups.map((names) => ({ names: names.join("\n") }));
  if (refusal) return data({ ...refusal, typed: { ...value, groups } }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/conflicts?says=organisations`);
}

type Values = Pick<Route.ComponentProps["loaderData"], "groups" | "seen">;

export default function Organisations({ loaderData, actionData }: Route.ComponentProps) {
  const { programme, groups, seen, suggested } = loaderData;
  const { t } = useTranslation("conflicts");
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, { groups, seen });
  const { state } = useNavigation();
  const { name } = fields.groups;
  return (
    <SubPage
      width="form"
      back={{ to: `/manage/calls/${useParams().callSlug}/conflicts`, label: t("pair.back") }}
      title={t("organisations.title")}
      lead={t("organisations.lead", { programme })}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <HiddenField name={fields.seen.name} value={fields.seen.initialValue ?? seen} />
          <OrganisationFields
            groups={fields.groups.getFieldList()}
            add={form.insert.getButtonProps({ name })}
            remove={(index) => form.remove.getButtonProps({ name, index })}
          />
          <Muted>{t("organisations.effect")}</Muted>
          <ActionBar>
            <Button pending={state === "submitting"}>{t("organisations.save")}</Button>
          </ActionBar>
          <SuggestedOrganisations
            pairs={suggested}
            take={(names) => form.insert.getButtonProps({ name, defaultValue: { names } })}
          />
        </Stack>
      </Form>
    </SubPage>
  );
}
