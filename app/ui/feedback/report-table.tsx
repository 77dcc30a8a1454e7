import { useTranslation } from "#app/i18n/use-translation.ts";
import { OutcomeTag, type Outcome } from "../decisions/outcome-tag.tsx";
import { Row } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import type { Tone } from "../tone.ts";

export type FindingKind = "name" | "contradiction" | "short" | "harsh" | "nothing";
export type ReportRow = {
  applicationId: string;
  number: string;
  company: string;
  outcome: Outcome;
  approved: boolean;
  kinds: FindingKind[];
};

export const tones: Record<FindingKind, Tone> = {
  name: "danger",
  contradiction: "warning",
  harsh: "warning",
  short: "info",
  nothing: "warning",
};

/** Each report with what should be looked at in it. */
export function ReportTable({ rows, home }: { rows: ReportRow[]; home: string }) {
  const { t } = useTranslation("feedback");
  return (
    <Table
      caption={t("title")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        {
          key: "company",
          label: t("company"),
          rowHeader: true,
          cell: ({ applicationId, company, number }) => (
            <>
              <TextLink to={`${home}/decisions/feedback/${applicationId}`}>{company}</TextLink>{" "}
              <Muted small>{number}</Muted>
            </>
          ),
        },
        { key: "outcome", label: t("outcome"), cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
        { key: "remarks", label: t("remarks"), cell: ({ kinds }) => <Remarks kinds={kinds} /> },
        {
          key: "state",
          label: t("state"),
          cell: ({ approved }) => (
            <Tag tone={approved ? "success" : "neutral"}>{t(approved ? "approved" : "waiting")}</Tag>
          ),
        },
      ]}
    />
  );
}

function Remarks({ kinds }: { kinds: FindingKind[] }) {
  const { t } = useTranslation("feedback");
  if (kinds.length === 0) return <Muted small>{t("clean")}</Muted>;
  return (
    <Row>
      {kinds.map((kind) => (
        <Tag key={kind} tone={tones[kind]}>
          {t(`kinds.${kind}`)}
        </Tag>
      ))}
    </Row>
  );
}
