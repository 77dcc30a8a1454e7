import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { Page } from "../page.tsx";
import { CountedTable } from "./counted-table.tsx";
import { KeptList, type KeptShown } from "./kept-list.tsx";

type ErasurePageProps = {
  name: string;
  email: string;
  askedAt: Date | undefined;
  note: string;
  works: boolean;
  kept: KeptShown[];
  counts: Record<string, number> | undefined;
  answer: Answer | undefined;
};

/** What the erasure of a person takes, counted by doing and undoing it, and the act itself. */
export function ErasurePage({ name, email, askedAt, note, works, kept, counts, answer }: ErasurePageProps) {
  const { t } = useTranslation("privacy");
  return (
    <Page
      back={{ to: "/admin/erasures", label: t("erasures.title") }}
      width="form"
      title={t("erasure.title", { name })}
      lead={email}
    >
      {works && <Notice tone="warning">{t("erasure.works")}</Notice>}
      {!askedAt && <Notice tone="warning">{t("erasure.notAsked")}</Notice>}
      {note && (
        <Section title={t("ask.note")}>
          <PlainText text={note} />
        </Section>
      )}
      {counts && <Counted counts={counts} />}
      {kept.length > 0 && (
        <Section title={t("ask.stays")}>
          <KeptList kept={kept} />
        </Section>
      )}
      {!works && <Erase email={email} answer={answer} />}
    </Page>
  );
}

function Counted({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation("privacy");
  return (
    <Section title={t("erasure.counts")} lead={t("erasure.countsLead")}>
      <CountedTable caption={t("erasure.counts")} counts={counts} />
    </Section>
  );
}

function Erase({ email, answer }: Pick<ErasurePageProps, "email" | "answer">) {
  const { t } = useTranslation("privacy");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ email: string }>(answer, { email: "" });
  return (
    <Section title={t("erasure.act")} lead={t("erasure.actLead")}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer }} labels={{ email: t("erasure.type", { email }) }} />
          <TextField
            {...field(fields.email)}
            label={t("erasure.type", { email })}
            width="medium"
            autoComplete="off"
            spellCheck={false}
          />
          <div>
            <Button kind="danger" pending={state === "submitting"}>
              {t("erasure.action")}
            </Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
