import { useTranslation } from "#app/i18n/use-translation.ts";
import { Row } from "../layout.tsx";
import { Progress } from "../progress.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type EvaluatorRow = {
  evaluatorId: string;
  name: string;
  organisation: string;
  assigned: number;
  begun: number;
  submitted: number;
  declared: boolean;
  late: boolean;
  lastSavedAt: Date | null;
  remindedAt: Date | null;
};

/** Who has how much left to do. `home` is the call's address. */
export function EvaluatorProgress({
  rows,
  home,
  zone,
}: {
  rows: EvaluatorRow[];
  home: string;
  zone: string;
}) {
  const { t } = useTranslation("evaluation");
  return (
    <Table
      caption={t("progress.byEvaluator")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ evaluatorId }) => evaluatorId}
      columns={[
        {
          key: "name",
          label: t("progress.evaluator"),
          rowHeader: true,
          cell: (row) => (
            <Row gap="tight">
              <TextLink to={`${home}/evaluators/${row.evaluatorId}`}>{row.name}</TextLink>
              {row.late && <Tag tone="danger">{t("progress.late")}</Tag>}
              {!row.declared && <Tag tone="warning">{t("progress.undeclared")}</Tag>}
            </Row>
          ),
        },
        { key: "done", label: t("progress.submitted"), width: "wide", cell: (row) => <Done {...row} /> },
        {
          key: "begun",
          label: t("progress.begun"),
          numeric: true,
          cell: ({ begun, submitted }) => begun - submitted || "–",
        },
        {
          key: "active",
          label: t("progress.lastActive"),
          nowrap: true,
          cell: ({ lastSavedAt }) => <When at={lastSavedAt} zone={zone} />,
        },
        {
          key: "reminded",
          label: t("progress.lastReminded"),
          nowrap: true,
          cell: ({ remindedAt }) => <When at={remindedAt} zone={zone} />,
        },
      ]}
    />
  );
}

function Done({ submitted, assigned, name }: Pick<EvaluatorRow, "submitted" | "assigned" | "name">) {
  const { t } = useTranslation("evaluation");
  return (
    <Progress
      size="small"
      label={name}
      hideLabel
      value={submitted}
      max={assigned}
      tone={submitted === assigned ? "success" : "accent"}
      text={t("progress.of", { submitted, assigned })}
    />
  );
}

function When({ at, zone }: { at: Date | null; zone: string }) {
  const { t } = useTranslation("evaluation");
  return at ? <DateTime at={at} zone={zone} format="short" /> : <Muted>{t("progress.never")}</Muted>;
}

type SheetState = "not-begun" | "draft" | "submitted";
type ApplicationRow = {
  applicationId: string;
  number: string;
  company: string;
  /** Those given to evaluators, and those ordered that nobody has yet. */
  expected: number;
  submitted: number;
  sheets: { assignmentId: string; evaluator: string; state: SheetState }[];
};

/** Which sheets of an application are there. */
export function ApplicationProgress({ rows, home }: { rows: ApplicationRow[]; home: string }) {
  const { t } = useTranslation("evaluation");
  return (
    <Table
      caption={t("progress.byApplication")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        {
          key: "company",
          label: t("progress.company"),
          rowHeader: true,
          cell: (row) => <TextLink to={`${home}/applications/${row.applicationId}`}>{row.company}</TextLink>,
        },
        {
          key: "number",
          label: t("progress.number"),
          nowrap: true,
          cell: (row) => <Reference>{row.number}</Reference>,
        },
        {
          key: "submitted",
          label: t("progress.submitted"),
          nowrap: true,
          cell: ({ submitted, expected }) => t("progress.of", { submitted, assigned: expected }),
        },
        {
          key: "sheets",
          label: t("progress.sheetsOf"),
          width: "wide",
          cell: (row) => <Sheets {...row} home={home} />,
        },
      ]}
    />
  );
}

const tones = { "not-begun": "neutral", draft: "info", submitted: "success" } as const;

function Sheets({ sheets, expected, home }: Pick<ApplicationRow, "sheets" | "expected"> & { home: string }) {
  const { t } = useTranslation("evaluation");
  const more = useTranslation("more").t;
  const nobodys = expected - sheets.length;
  if (sheets.length === 0) return <Tag tone="warning">{t("progress.nobody")}</Tag>;
  return (
    <Row gap="small">
      {sheets.map(({ assignmentId, evaluator, state }) => (
        <Row key={assignmentId} gap="tight">
          <TextLink to={`${home}/sheets/${assignmentId}`}>{evaluator}</TextLink>
          <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
        </Row>
      ))}
      {nobodys > 0 && <Tag tone="warning">{more("nobodys", { count: nobodys })}</Tag>}
    </Row>
  );
}
