import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { Button, LinkButton } from "../button.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { FileField } from "../file-field.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type Problem = "file-missing" | "too-large" | "not-a-table" | "broken" | "took-too-long";
type Import = { id: string; at: Date; fileName: string; imported: number | null };

type InviteeImportPageProps = {
  /** The list of evaluators. */
  here: string;
  timeZone: string;
  imports: Import[];
  kinds: string[];
  topics: string[];
  problem?: Problem;
  line?: number;
  column?: number;
  refused?: string;
};

const megabytes = 10;
const rows = 1000;

/** Where a manager brings a table of people to invite. */
export function InviteeImportPage(props: InviteeImportPageProps) {
  const { here, imports, timeZone, problem, refused, line = 0, column = 0 } = props;
  const { t } = useTranslation("inviting");
  const { t: words } = useTranslation("imports");
  const error = problem && words(problem, { megabytes, line, column });
  return (
    <Stack gap="large">
      {error && <ErrorSummary errors={[{ name: "file", message: error }]} />}
      {refused && <Notice tone="danger" role="alert" title={refused} />}
      <Form method="post" encType="multipart/form-data" noValidate>
        <Stack>
          <FileField
            name="file"
            label={words("table")}
            help={words("tableHelp", { megabytes, rows })}
            errors={error}
            accept=".csv,.tsv,.txt,.xlsx"
          />
          <ActionBar>
            <Button icon="upload">{words("bring")}</Button>
            <LinkButton to={`${here}/template`} icon="download" download reloadDocument>
              {t("table.template")}
            </LinkButton>
          </ActionBar>
        </Stack>
      </Form>
      <Columns {...props} />
      {imports.length > 0 && <Earlier {...{ here, imports, timeZone }} />}
    </Stack>
  );
}

const columns = [
  "name",
  "email",
  "language",
  "kind",
  "applications",
  "organisation",
  "country",
  "topics",
] as const;

/** What the columns are called and what they may say. */
function Columns({ kinds, topics }: Pick<InviteeImportPageProps, "kinds" | "topics">) {
  const { t } = useTranslation("inviting");
  const choices = { kind: kinds, topics };
  return (
    <Section title={t("table.columns")} lead={t("table.columnsLead")} level={3}>
      <Table
        caption={t("table.columns")}
        hideCaption
        dense
        rows={columns.filter((column) => column !== "kind" || kinds.length > 0)}
        rowKey={(column) => column}
        columns={[
          {
            key: "column",
            label: t("table.column"),
            rowHeader: true,
            cell: (column) => t(`table.heads.${column}`),
          },
          {
            key: "says",
            label: t("table.says"),
            cell: (column) =>
              column === "kind" || column === "topics"
                ? `${t(`table.help.${column}`)} ${choices[column].join("; ")}`
                : t(`table.help.${column}`),
          },
        ]}
      />
    </Section>
  );
}

function Earlier({ here, imports, timeZone }: Pick<InviteeImportPageProps, "here" | "imports" | "timeZone">) {
  const { t } = useTranslation("inviting");
  const { t: words } = useTranslation("imports");
  return (
    <Section title={words("earlier")} level={3}>
      <Table
        caption={words("earlier")}
        hideCaption
        dense
        rows={imports}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: words("earlierName"),
            rowHeader: true,
            cell: ({ id, fileName }) => <TextLink to={`${here}/import/${id}`}>{fileName}</TextLink>,
          },
          {
            key: "at",
            label: words("earlierAt"),
            cell: ({ at }) => <DateTime at={at} zone={timeZone} format="short" />,
          },
          { key: "taken", label: t("table.invited"), numeric: true, cell: ({ imported }) => imported ?? "–" },
        ]}
      />
    </Section>
  );
}
