import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { FormButton } from "../form-button.tsx";
import { field } from "../form-field.ts";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { TextArea } from "../text-area.tsx";
import { Bullets } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { getFormProps } from "@conform-to/react";
import { KeptList, type KeptShown } from "./kept-list.tsx";

type AskErasurePageProps = {
  askedAt: Date | undefined;
  applications: number;
  evaluations: number;
  kept: KeptShown[];
  answer: Answer | undefined;
};

/** A person asks to be erased: what goes, what stays and why, said before. */
export function AskErasurePage({ askedAt, applications, evaluations, kept, answer }: AskErasurePageProps) {
  const { t } = useTranslation("privacy");
  return (
    <Page
      back={{ to: "/account", label: t("ask.back") }}
      width="form"
      title={t("ask.title")}
      lead={t("ask.lead")}
    >
      <Section title={t("ask.goes")}>
        <Bullets
          items={[
            t("ask.account"),
            ...(applications > 0 ? [t("ask.applications", { count: applications })] : []),
            ...(evaluations > 0 ? [t("ask.evaluations", { count: evaluations })] : []),
            t("ask.letters"),
          ]}
        />
      </Section>
      <Section title={t("ask.stays")}>
        <Stack>
          {kept.length > 0 && <KeptList kept={kept} />}
          <Bullets items={[t("ask.record"), t("ask.points"), t("ask.backups")]} />
        </Stack>
      </Section>
      {askedAt ? <Asked askedAt={askedAt} /> : <Ask answer={answer} />}
    </Page>
  );
}

function Asked({ askedAt }: { askedAt: Date }) {
  const { t } = useTranslation("privacy");
  return (
    <Notice
      tone="info"
      title={t("ask.asked")}
      actions={<FormButton action="/account/erasure/take-back">{t("ask.takeBack")}</FormButton>}
    >
      <DateTime at={askedAt} zone="UTC" format="full" />
    </Notice>
  );
}

function Ask({ answer }: { answer: Answer | undefined }) {
  const { t } = useTranslation("privacy");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ note: string }>(answer, { note: "" });
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack>
        <FormProblems {...{ form, answer }} labels={{ note: t("ask.note") }} />
        <TextArea {...field(fields.note)} label={t("ask.note")} required={false} rows={3} limit={2000} />
        <div>
          <Button kind="danger" pending={state === "submitting"}>
            {t("ask.action")}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
