import type { ReactNode } from "react";
import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { FileField } from "../file-field.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";

export type TableUploadProps = {
  problem?: "file-missing" | "too-large" | "not-a-table" | "broken" | "took-too-long";
  /** Where the table is broken. */
  line?: number;
  column?: number;
  refused?: string;
  /** What may be done besides. */
  children?: ReactNode;
};

const megabytes = 10;
const rows = 1000;

/** Takes a table from a manager's computer, or says why it was not taken. */
export function TableUpload({ problem, line = 0, column = 0, refused, children }: TableUploadProps) {
  const { t } = useTranslation("imports");
  const error = problem && t(problem, { megabytes, line, column });
  return (
    <Stack gap="large">
      {error && <ErrorSummary errors={[{ name: "file", message: error }]} />}
      {refused && <Notice tone="danger" role="alert" title={refused} />}
      <Form method="post" encType="multipart/form-data" noValidate>
        <Stack>
          <FileField
            name="file"
            label={t("table")}
            help={t("tableHelp", { megabytes, rows })}
            errors={error}
            accept=".csv,.tsv,.txt,.xlsx"
          />
          <ActionBar>
            <Button icon="upload">{t("bring")}</Button>
            {children}
          </ActionBar>
        </Stack>
      </Form>
    </Stack>
  );
}
