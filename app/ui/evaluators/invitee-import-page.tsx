import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { EarlierTables, type EarlierTablesProps } from "../import/earlier-tables.tsx";
import { TableUpload, type TableUploadProps } from "../import/table-upload.tsx";
import { Section, Stack } from "../layout.tsx";
import { Table } from "../table.tsx";

type InviteeImportPageProps = TableUploadProps &
  Pick<EarlierTablesProps, "imports" | "timeZone"> & {
    /** The list of evaluators. */
    here: string;
    kinds: string[];
    topics: string[];
  };

/** Where a manager brings a table of people to invite. */
export function InviteeImportPage(props: InviteeImportPageProps) {
  const { here, imports, timeZone, kinds, topics, ...upload } = props;
  const { t } = useTranslation("inviting");
  return (
    <Stack gap="large">
      <TableUpload {...upload}>
        <LinkButton to={`${here}/template`} icon="download" download reloadDocument>
          {t("table.template")}
        </LinkButton>
      </TableUpload>
      <Columns {...{ kinds, topics }} />
      <EarlierTables
        {...{ imports, timeZone }}
        here={`${here}/import`}
        taken={t("table.invited")}
        level={3}
      />
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
