import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { locales, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { HiddenField, TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Grid, Section, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { Notice } from "../notice.tsx";
import { Strong } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { type Planned, PlannedTable } from "./interview-table.tsx";

type Values = { applications: string; slots: string; minutes: number; place: string; prepare: Translated };
export type Preview = { typed: Values; rows: Planned[]; seal: string; changed: boolean };
type InterviewFormProps = {
  zone: string;
  code: string;
  /** With which numbers it begins. */
  chosen: string[];
  answer?: Answer & { preview?: Preview };
};

/** Typed, looked at, then sent: inviting to what was not looked at is not possible. */
export function InterviewForm({ zone, code, chosen, answer }: InterviewFormProps) {
  const { t } = useTranslation("interviews");
  const { state } = useNavigation();
  const preview = answer?.preview;
  const [form, fields] = useAnsweredForm<Values>(preview ? { typed: preview.typed } : answer, {
    applications: chosen.join("\n"),
  });
  const prepare = fields.prepare.getFieldset();
  const told = preview?.rows.filter(({ standing }) => standing !== "same").length ?? 0;
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        <FormProblems {...{ form, answer }} />
        {preview && <WhatHappens preview={preview} told={told} zone={zone} />}
        <Section title={t("form.title")} level={3}>
          <Stack>
            <Grid least="large">
              <TextArea
                {...field(fields.applications)}
                label={t("form.applications")}
                help={t("form.applicationsHelp", { code })}
                rows={8}
              />
              <TextArea
                {...field(fields.slots)}
                label={t("form.slots")}
                help={t("form.slotsHelp", { zone })}
                required={false}
                rows={8}
              />
            </Grid>
            <NumberField {...field(fields.minutes)} label={t("form.minutes")} />
            <TextField {...field(fields.place)} label={t("form.place")} limit={300} />
            <Grid least="large">
              {locales.map((locale) => (
                <TextArea
                  key={locale}
                  {...field(prepare[locale])}
                  lang={locale}
                  limit={2000}
                  required={false}
                  rows={5}
                  label={t(`form.prepareIn.${locale}`)}
                />
              ))}
            </Grid>
          </Stack>
        </Section>
        <ActionBar>
          {/* First, so that Enter in a field never sends. */}
          <Button kind={preview ? "secondary" : "primary"} pending={state === "submitting"}>
            {t(preview ? "form.again" : "form.look")}
          </Button>
          {told > 0 && (
            <Button name="send" value="yes" icon="send" pending={state === "submitting"}>
              {t("form.send", { count: told })}
            </Button>
          )}
        </ActionBar>
      </Stack>
    </Form>
  );
}

function WhatHappens({ preview, told, zone }: { preview: Preview; told: number; zone: string }) {
  const { t } = useTranslation("interviews");
  return (
    <Section title={t("preview.title")} level={3}>
      <Stack>
        {preview.changed && <Notice tone="warning">{t("preview.changed")}</Notice>}
        <Strong>{told > 0 ? t("preview.tell", { count: told }) : t("preview.nothing")}</Strong>
        <PlannedTable rows={preview.rows} zone={zone} />
        <HiddenField name="seal" value={preview.seal} />
      </Stack>
    </Section>
  );
}
