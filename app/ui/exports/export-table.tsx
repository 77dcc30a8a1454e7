import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Row } from "../layout.tsx";
import { Table } from "../table.tsx";

const kinds = ["applications", "sheets", "ranking", "decisions", "attachments"] as const;
type Kind = (typeof kinds)[number];

/** What can be taken out of the portal, and in which formats. */
export function ExportTable({ home }: { home: string }) {
  const { t } = useTranslation("exports");
  return (
    <Table
      caption={t("title")}
      hideCaption
      rows={[...kinds]}
      rowKey={(kind) => kind}
      columns={[
        { key: "kind", label: t("what"), rowHeader: true, cell: (kind) => t(`kind.${kind}`) },
        { key: "about", label: t("contains"), width: "wide", cell: (kind) => t(`about.${kind}`) },
        { key: "formats", label: t("formats"), cell: (kind) => <Formats kind={kind} home={home} /> },
      ]}
    />
  );
}

function Formats({ kind, home }: { kind: Kind; home: string }) {
  const formats = kind === "attachments" ? ["zip"] : ["csv", "xlsx"];
  return (
    <Row>
      {formats.map((format) => (
        <LinkButton
          key={format}
          to={`${home}/exports/${kind}.${format}`}
          size="small"
          icon="download"
          reloadDocument
        >
          {format.toUpperCase()}
        </LinkButton>
      ))}
    </Row>
  );
}
