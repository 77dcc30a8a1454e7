import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { Form } from "react-router";
import { Button } from "../button.tsx";
import { ErrorSummary, errorsOf } from "../error-summary.tsx";
import { TextField } from "../field.tsx";
import { FileField } from "../file-field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { TextArea } from "../text-area.tsx";
import { TextLink } from "../text.tsx";
import { Verdict, type Verified } from "./verdict.tsx";

type Received = { number: string; version: number; receivedAt: Date; timeZone: string };

type VerifyPageProps = {
  /** What a checksum led to. */
  found?: { sha256: string; received: Received | null };
  /** Of this portal's key. */
  fingerprint: string;
  verified?: Verified;
  form?: SubmissionResult<string[]>;
};

/** Where anybody checks a receipt. */
export function VerifyPage({ found, fingerprint, verified, form }: VerifyPageProps) {
  const { t } = useTranslation("receipts");
  return (
    <Page width="form" title={t("verify.title")} lead={t("verify.lead")}>
      {verified ? <Verdict verified={verified} /> : <ByFile form={form} />}
      {!verified && <ByChecksum found={found} />}
      <Section title={t("verify.publicKey")} divided>
        <Stack gap="small">
          <p>{t("verify.publicKeyText", { fingerprint })}</p>
          <div>
            <TextLink to="/verify/key.json" download>
              {t("verify.publicKeyFile")}
            </TextLink>
          </div>
        </Stack>
      </Section>
    </Page>
  );
}

function ByFile({ form: lastResult }: Pick<VerifyPageProps, "form">) {
  const { t } = useTranslation("receipts");
  const [form, fields] = useForm<{ file: File; text: string }>({ lastResult });
  return (
    <>
      <ErrorSummary errors={errorsOf(form.allErrors)} />
      <Form method="post" encType="multipart/form-data" noValidate>
        <Stack gap="large">
          <FileField
            {...field(fields.file)}
            label={t("verify.file")}
            help={t("verify.fileHelp")}
            accept=".json,application/json"
          />
          <TextArea
            {...field(fields.text)}
            label={t("verify.text")}
            help={t("verify.textHelp")}
            required={false}
            rows={4}
          />
          <ActionBar>
            <Button>{t("verify.action")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </>
  );
}

function ByChecksum({ found }: Pick<VerifyPageProps, "found">) {
  const { t } = useTranslation("receipts");
  return (
    <Section title={t("verify.hashTitle")} lead={t("verify.hashLead")} divided>
      <Form method="get">
        <Stack>
          <TextField
            name="sha256"
            label={t("verify.hash")}
            defaultValue={found?.sha256}
            autoComplete="off"
            spellCheck={false}
          />
          <div>
            <Button kind="secondary" icon="search">
              {t("verify.hashAction")}
            </Button>
          </div>
          {found && <Looked received={found.received} />}
        </Stack>
      </Form>
    </Section>
  );
}

function Looked({ received }: { received: Received | null }) {
  const { t } = useTranslation("receipts");
  const locale = useLocale();
  if (!received) return <Notice tone="warning">{t("verify.hashUnknown")}</Notice>;
  const { receivedAt, timeZone, ...which } = received;
  const at = formatInstant(receivedAt, { locale, zone: timeZone });
  return <Notice tone="success">{t("verify.hashFound", { ...which, at })}</Notice>;
}
