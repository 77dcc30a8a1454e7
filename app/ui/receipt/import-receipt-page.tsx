import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { FileField } from "../file-field.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";

type Problem = "file-missing" | "not-a-receipt" | "changed" | "other-form" | "not-signed";

type ImportReceiptPageProps = {
  callSlug: string;
  /** The fingerprint of another installation's key that the manager knows. */
  known?: string;
  problem?: Problem;
  /** Of a key that nobody said to know. */
  unknown?: string;
  refused?: string;
  restored?: { id: string; number: string };
};

/** Where a manager takes an application back that the portal lost. */
export function ImportReceiptPage({ callSlug, known, ...outcome }: ImportReceiptPageProps) {
  const { t } = useTranslation("receipts");
  const { problem, unknown, refused, restored } = outcome;
  const base = `/manage/calls/${callSlug}`;
  return (
    <SubPage
      width="form"
      title={t("import.title")}
      lead={t("import.lead")}
      back={{ to: `${base}/applications`, label: t("import.back") }}
    >
      <Stack gap="large">
        {problem && <ErrorSummary errors={[{ name: "file", message: t(`import.${problem}`) }]} />}
        {refused && <Notice tone="danger" role="alert" title={refused} />}
        {unknown && <UnknownKey fingerprint={unknown} />}
        {restored && <Restored base={base} {...restored} />}
        <Form method="post" encType="multipart/form-data" noValidate>
          <Stack gap="large">
            {known && <Notice tone="warning">{t("import.known", { fingerprint: known })}</Notice>}
            <FileField
              name="file"
              label={t("import.file")}
              help={t("import.fileHelp")}
              errors={problem && t(`import.${problem}`)}
              accept=".zip,.json"
            />
            <ActionBar>
              <Button>{t("import.action")}</Button>
            </ActionBar>
          </Stack>
        </Form>
      </Stack>
    </SubPage>
  );
}

function UnknownKey({ fingerprint }: { fingerprint: string }) {
  const { t } = useTranslation("receipts");
  const trust = <LinkButton to={`?known=${encodeURIComponent(fingerprint)}`}>{t("import.trust")}</LinkButton>;
  return (
    <Notice tone="warning" role="alert" title={t("import.unknownTitle")} actions={trust}>
      {t("import.unknown", { fingerprint })}
    </Notice>
  );
}

function Restored({ base, id, number }: { base: string; id: string; number: string }) {
  const { t } = useTranslation("receipts");
  const see = <LinkButton to={`${base}/applications/${id}`}>{t("import.see")}</LinkButton>;
  return <Notice tone="success" title={t("import.done", { number })} actions={see} />;
}
