import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import { createProgramme } from "#app/domain/programmes/create-programme.ts";
import { mostHubs, newProgramme } from "#app/domain/programmes/input.ts";
import { attempt } from "#app/http/attempt.ts";
import { administrator, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type HubLine, HubsFields, labelsOfHubs } from "#app/ui/admin/hubs-fields.tsx";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Route } from "./+types/new-programme";

export function loader({ context }: Route.LoaderArgs) {
  return { countries: countriesByName(countryCodes, context.get(readersLocale)), mostHubs };
}

export async function action({ context, request }: Route.ActionArgs) {
  const permit = context.get(administrator);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, newProgramme, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => void createProgramme(permit, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/admin/programmes/${value.slug}?says=created`);
}

type InBoth = { en: string; bg: string };
type Values = {
  name: InBoth;
  slug: string;
  description: InBoth;
  contactEmail: string;
  hubs: HubLine[];
};

function labelsOf(t: Translate<"admin">, mostHubs: number): Record<string, string> {
  return {
    "name.en": t("programme.nameEn"),
    "name.bg": t("programme.nameBg"),
    slug: t("programme.slug"),
    "description.en": t("programme.descriptionEn"),
    "description.bg": t("programme.descriptionBg"),
    contactEmail: t("programme.contact"),
    ...labelsOfHubs(mostHubs, t),
  };
}

export default function NewProgramme({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { state } = useNavigation();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer);
  const name = fields.name.getFieldset();
  const description = fields.description.getFieldset();
  return (
    <Page
      width="form"
      title={t("programme.new")}
      lead={t("programme.newLead")}
      back={{ to: "/admin", label: t("title") }}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer }} labels={labelsOf(t, loaderData.mostHubs)} />
          <TextField {...field(name.en)} label={t("programme.nameEn")} lang="en" />
          <TextField {...field(name.bg)} label={t("programme.nameBg")} lang="bg" />
          <TextField
            {...field(fields.slug)}
            label={t("programme.slug")}
            help={t("programme.slugHelp")}
            width="medium"
            spellCheck={false}
          />
          <TextArea {...field(description.en)} label={t("programme.descriptionEn")} lang="en" rows={3} />
          <TextArea {...field(description.bg)} label={t("programme.descriptionBg")} lang="bg" rows={3} />
          <TextField
            {...field(fields.contactEmail)}
            label={t("programme.contact")}
            help={t("programme.contactHelp")}
            type="email"
          />
          <HubsFields
            most={loaderData.mostHubs}
            countries={loaderData.countries}
            typed={(form.initialValue?.hubs ?? []) as HubLine[]}
            errors={form.allErrors}
          />
          <ActionBar>
            <Button pending={state === "submitting"}>{t("programme.create")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </Page>
  );
}
