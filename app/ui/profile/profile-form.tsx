import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { SelectField } from "../select-field.tsx";
import { TextArea } from "../text-area.tsx";

type Country = { value: string; label: string };
export type CompanyProfile = {
  company: string;
  "registration-number": string;
  country: string;
  founded: string;
  website: string;
  phone: string;
  staff: string;
  team: string;
};
type ProfileFormProps = { facts: Partial<CompanyProfile>; countries: Country[]; answer?: Answer };

/** What the portal keeps of a company; nothing of it has to be said. */
export function ProfileForm({ facts, countries, answer }: ProfileFormProps) {
  const { t } = useTranslation("profile");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<CompanyProfile>(answer, facts);
  const labels = Object.fromEntries(
    (Object.keys(fields) as (keyof CompanyProfile)[]).map((name) => [name, t(`fact.${name}`)]),
  );
  const about = (name: keyof CompanyProfile) => ({
    ...field(fields[name]),
    label: t(`fact.${name}`),
    required: false,
  });
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        <FormProblems {...{ form, answer, labels }} />
        <TextField {...about("company")} autoComplete="organization" />
        <TextField {...about("registration-number")} width="medium" autoComplete="off" />
        <SelectField {...about("country")} options={countries} placeholder={t("choose")} />
        <NumberField {...about("founded")} help={t("foundedHelp")} />
        <TextField {...about("website")} type="url" autoComplete="url" />
        <TextField {...about("phone")} type="tel" width="medium" help={t("phoneHelp")} autoComplete="tel" />
        <NumberField {...about("staff")} />
        <TextArea {...about("team")} help={t("teamHelp")} limit={4000} />
        <ActionBar>
          <Button pending={state === "submitting"}>{t("save")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
