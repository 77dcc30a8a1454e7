import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import type { Application } from "../application/standing.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { DescriptionList } from "../description-list.tsx";
import { TextField } from "../field.tsx";
import { FormButton } from "../form-button.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Bullets, Muted, VisuallyHidden } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { Named, type Objection } from "./objection-table.tsx";

type ObjectionsPageProps = {
  application: Application;
  objections: Objection[];
  /** Until the results are out, unless the application is withdrawn. */
  open: boolean;
  full: boolean;
  meaning: "conflict" | "to-check";
  says?: "added" | "removed";
  answer?: Answer;
};

/** Whom the applicant names as somebody who should not evaluate the application; only managers read it. */
export function ObjectionsPage(props: ObjectionsPageProps) {
  const { t } = useTranslation(["conflicts", "applications"]);
  const { application, objections, open, full, meaning, says, answer } = props;
  const base = `/applications/${application.id}`;
  return (
    <Page
      width="form"
      title={t("objections.title")}
      lead={t("objections.lead")}
      eyebrow={application.number}
      back={{ to: base, label: t("applications:toOverview") }}
      notices={
        (says && <Notice tone="success">{t(`objections.${says}`)}</Notice>) ||
        (!open && <Notice>{t("objections.closed")}</Notice>)
      }
    >
      <Stack gap="large">
        <Bullets items={[t("objections.whoSees"), t(`objections.meaning.${meaning}`)]} />
        <Section title={t("objections.yours")}>
          <Objections objections={objections} open={open} base={`${base}/objections`} />
        </Section>
        {open &&
          (full ? (
            <Muted>{t("objections.full")}</Muted>
          ) : (
            <AddObjection key={objections.length} answer={answer} />
          ))}
      </Stack>
    </Page>
  );
}

function Objections({ objections, open, base }: { objections: Objection[]; open: boolean; base: string }) {
  const { t } = useTranslation("conflicts");
  if (objections.length === 0) return <Muted>{t("objections.none")}</Muted>;
  return (
    <DescriptionList
      layout="stacked"
      items={objections.map((one) => ({
        term: <Named {...one} />,
        value: (
          <Stack gap="tight">
            <span className="break-words">{one.reason}</span>
            {open && (
              <FormButton action={`${base}/${one.id}/remove`} size="small" kind="quiet">
                {t("objections.remove")} <VisuallyHidden>{one.name}</VisuallyHidden>
              </FormButton>
            )}
          </Stack>
        ),
      }))}
    />
  );
}

function AddObjection({ answer }: { answer?: Answer }) {
  const { t } = useTranslation("conflicts");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<Record<"kind" | "name" | "email" | "reason", string>>(answer);
  const labels = {
    kind: t("objections.kind"),
    name: t("objections.name"),
    email: t("objections.email"),
    reason: t("objections.reason"),
  };
  return (
    <Section title={t("objections.add")} divided>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer, labels }} />
          <ChoiceField
            {...field(fields.kind)}
            label={labels.kind}
            inline
            options={(["person", "organisation"] as const).map((value) => ({
              value,
              label: t(`objections.kinds.${value}`),
            }))}
          />
          <TextField {...field(fields.name)} label={labels.name} help={t("objections.nameHelp")} />
          <TextField {...field(fields.email)} label={labels.email} type="email" required={false} />
          <TextArea
            {...field(fields.reason)}
            label={labels.reason}
            help={t("objections.reasonHelp")}
            rows={3}
            limit={500}
          />
          <ActionBar>
            <Button pending={state === "submitting"}>{t("objections.submit")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}
