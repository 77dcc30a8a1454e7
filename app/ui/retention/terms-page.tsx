import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { NumberField } from "../number-field.tsx";
import { SetUpPage } from "../set-up/set-up-page.tsx";
import { DateTime } from "../time.tsx";
import { purposes, type Purpose } from "./purposes.ts";

type Values = Record<Purpose | "warnDays", string>;
type TermsPageProps = {
  published: boolean;
  confirmedAt: Date | null;
  onlyShorter: boolean;
  timeZone: string;
  due: Record<string, Date>;
  values: Values;
  answer: Answer | undefined;
};

/** How long the call keeps what; each term with the day that follows from it. */
export function RetentionTermsPage({ published, answer, ...terms }: TermsPageProps) {
  const { t } = useTranslation(["retention", "set-up"]);
  const [form, fields] = useAnsweredForm<Values>(answer, terms.values);
  const { state } = useNavigation();
  return (
    <SetUpPage
      title={t("title")}
      lead={t("lead")}
      back={{ to: "set-up/dates", label: t("set-up:step.dates") }}
      published={published}
      answered={Boolean(answer)}
      width="form"
    >
      {!terms.confirmedAt && (
        <Notice tone="warning" title={t("unconfirmed")}>
          {t("unconfirmedText")}
        </Notice>
      )}
      {terms.onlyShorter && <Notice>{t("onlyShorter")}</Notice>}
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} labels={useLabels()} />
          {purposes.map((purpose) => (
            <NumberField
              key={purpose}
              {...field(fields[purpose])}
              label={t(`purpose.${purpose}`)}
              help={<Help purpose={purpose} due={terms.due[purpose]} zone={terms.timeZone} />}
              unit={t("unit")}
            />
          ))}
          <NumberField
            {...field(fields.warnDays)}
            label={t("warnDays")}
            help={t("warnDaysHelp")}
            unit={t("days")}
          />
          <ActionBar>
            <Button pending={state === "submitting"}>{t("save")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SetUpPage>
  );
}

function useLabels(): Record<string, string> {
  const { t } = useTranslation("retention");
  const named = purposes.map((purpose) => [purpose, t(`purpose.${purpose}`)] as const);
  return { ...Object.fromEntries(named), warnDays: t("warnDays") };
}

function Help({ purpose, due, zone }: { purpose: Purpose; due: Date; zone: string }) {
  const { t } = useTranslation("retention");
  return (
    <>
      {t(`purposeHelp.${purpose}`)} {t("due")} <DateTime at={due} zone={zone} format="date" />
    </>
  );
}
