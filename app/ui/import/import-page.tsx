import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { Button } from "../button.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { FileField } from "../file-field.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { Table } from "../table.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type Problem = "file-missing" | "too-large" | "not-a-table" | "broken" | "took-too-long";
type Import = { id: string; at: Date; fileName: string; imported: number | null };

type ImportPageProps = {
  callSlug: string;
  timeZone: string;
  imports: Import[];
  problem?: Problem;
  line?: number;
  column?: number;
  refused?: string;
};

const megabytes = 10;
const rows = 1000;

/** Where a manager brings a table to take applications from. */
export function ImportPage({ callSlug, imports, timeZone, problem, refused, ...at }: ImportPageProps) {
  const { t } = useTranslation("imports");
  const base = `/manage/calls/${callSlug}`;
  const { line = 0, column = 0 } = at;
  const error = problem && t(problem, { megabytes, line, column });
  return (
    <SubPage
      width="form"
      title={t("title")}
      lead={t("lead")}
      back={{ to: `${base}/applications`, label: t("back") }}
    >
      <Stack gap="large">
        {error && <ErrorSummary errors={[{ name: "file", message: error }]} />}
        {refused && <Notice tone="danger" role="alert" title={refused} />}
        <Form method="post" encType="multipart/form-data" noValidate>
          <Stack gap="large">
            <FileField
              name="file"
              label={t("table")}
              help={t("tableHelp", { megabytes, rows })}
              errors={error}
              accept=".csv,.tsv,.txt,.xlsx"
            />
            <ActionBar>
              <Button icon="upload">{t("bring")}</Button>
            </ActionBar>
          </Stack>
        </Form>
        {imports.length > 0 && <Earlier {...{ base, imports, timeZone }} />}
        <TextLink to={`${base}/import/receipt`}>{t("receipts")}</TextLink>
      </Stack>
    </SubPage>
  );
}

type EarlierProps = Pick<ImportPageProps, "imports" | "timeZone"> & { base: string };

function Earlier({ base, imports, timeZone }: EarlierProps) {
  const { t } = useTranslation("imports");
  return (
    <Section title={t("earlier")}>
      <Table
        caption={t("earlier")}
        hideCaption
        dense
        rows={imports}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: t("earlierName"),
            rowHeader: true,
            cell: ({ id, fileName }) => <TextLink to={`${base}/import/${id}`}>{fileName}</TextLink>,
          },
          {
            key: "at",
            label: t("earlierAt"),
            cell: ({ at }) => <DateTime at={at} zone={timeZone} format="short" />,
          },
          {
            key: "taken",
            label: t("earlierTaken"),
            numeric: true,
            cell: ({ imported }) => imported ?? t("none"),
          },
        ]}
      />
    </Section>
  );
}
