import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { formatInstant, zoneName } from "#app/i18n/dates.ts";
import { locales, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { CheckboxField, ChoiceField } from "../choice-field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Grid, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { type Meant, MomentField } from "../set-up/moment-field.tsx";
import { TextArea } from "../text-area.tsx";

export type Choice = { kind: "hours" | "week" | "proposed"; hours?: number; at: Date };
type Moment = { day: string; time: string; meant: string };
type Values = { by: string; until: Moment; reason: Record<Locale, string>; moveLater: string };

type ExtendFormProps = {
  choices: Choice[];
  timeZone: string;
  reason?: Record<Locale, string>;
  /** Of the other time, where clocks change: which of two instants is meant. */
  among?: Meant[];
  reasonHelp: string;
  /** Offers to move what comes after the deadline as well. */
  evaluationDueAt?: Date;
  submit: string;
  back: { to: string; label: string };
  answer?: Answer;
};

const mostCharacters = 600;

/** Until when, and why in both languages. */
export function ExtendForm({ choices, reason, answer, ...props }: ExtendFormProps) {
  const { t } = useTranslation("deadlines");
  const { state } = useNavigation();
  const labels = {
    by: t("extend.until"),
    "until.day": t("extend.otherLabel"),
    "until.time": t("extend.otherLabel"),
    ...Object.fromEntries(locales.map((locale) => [`reason.${locale}`, t(`extend.reasonIn.${locale}`)])),
  };
  const [proposed] = choices.filter(({ kind }) => kind === "proposed");
  const [form, fields] = useAnsweredForm<Values>(answer, { by: proposed?.at.toISOString(), reason });
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        <FormProblems {...{ form, answer, labels }} />
        <Until {...props} choices={choices} fields={fields} />
        <Reasons fields={fields.reason.getFieldset()} help={props.reasonHelp} />
        {props.evaluationDueAt && <MoveLater {...props} at={props.evaluationDueAt} name={fields.moveLater} />}
        <ActionBar>
          <Button pending={state === "submitting"}>{props.submit}</Button>
          <LinkButton to={props.back.to} kind="quiet">
            {props.back.label}
          </LinkButton>
        </ActionBar>
      </Stack>
    </Form>
  );
}

type Fields = ReturnType<typeof useAnsweredForm<Values>>[1];

function Until({
  choices,
  timeZone: zone,
  among,
  fields,
}: Pick<ExtendFormProps, "choices" | "timeZone" | "among"> & { fields: Fields }) {
  const { t } = useTranslation("deadlines");
  const locale = useLocale();
  const offered = choices.map(({ kind, hours = 0, at }) => ({
    value: at.toISOString(),
    label: t(`extend.${kind}`, { count: hours, at: formatInstant(at, { locale, zone }) }),
  }));
  return (
    <Stack>
      <ChoiceField
        {...field(fields.by)}
        label={t("extend.until")}
        options={[...offered, { value: "other", label: t("extend.other") }]}
      />
      <MomentField
        fields={fields.until.getFieldset()}
        label={t("extend.otherLabel")}
        help={t("extend.otherHelp", { zone: zoneName(zone, locale, choices[0].at) })}
        choices={among}
        required={false}
      />
    </Stack>
  );
}

type ReasonFields = ReturnType<Fields["reason"]["getFieldset"]>;

function Reasons({ fields, help }: { fields: ReasonFields; help: string }) {
  const { t } = useTranslation("deadlines");
  return (
    <Grid least="large">
      {locales.map((locale) => (
        <TextArea
          key={locale}
          {...field(fields[locale])}
          lang={locale}
          rows={4}
          limit={mostCharacters}
          label={t(`extend.reasonIn.${locale}`)}
          help={help}
        />
      ))}
    </Grid>
  );
}

type MoveLaterProps = { at: Date; timeZone: string; name: Fields["moveLater"] };

function MoveLater({ at, timeZone: zone, name }: MoveLaterProps) {
  const { t } = useTranslation("deadlines");
  const locale = useLocale();
  return (
    <CheckboxField
      {...field(name)}
      required={false}
      defaultChecked={name.initialValue === "on"}
      label={t("extend.moveLater")}
      help={t("extend.moveLaterHelp", { at: formatInstant(at, { locale, zone }) })}
    />
  );
}
