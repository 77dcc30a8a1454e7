import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { languageNames, locales } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { Section, Stack } from "../layout.tsx";
import { type Hub, PostField } from "./post-field.tsx";

type Invitation = { name: string; email: string; locale: string; post: string };
type InviteProps = { answer: Answer | undefined; language: string; hubs: Hub[] };

/** Asks somebody by mail to work for the programme too. */
export function InviteColleague({ answer, language, hubs }: InviteProps) {
  const { t } = useTranslation("set-up");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<Invitation>(answer, { locale: language, post: "manager" });
  const labels = { name: t("people.name"), email: t("people.email") };
  return (
    <Section title={t("people.invite")} lead={t("people.inviteLead")}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer, labels }} />
          <TextField {...field(fields.name)} label={labels.name} width="medium" autoComplete="off" />
          <TextField
            {...field(fields.email)}
            label={labels.email}
            type="email"
            width="medium"
            autoComplete="off"
          />
          <PostField {...field(fields.post)} hubs={hubs} />
          <ChoiceField
            {...field(fields.locale)}
            label={t("people.language")}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
            inline
          />
          <div>
            <Button pending={state === "submitting"}>{t("people.send")}</Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
