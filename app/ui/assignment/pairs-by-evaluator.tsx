import { useTranslation } from "#app/i18n/use-translation.ts";
import { Person } from "../evaluators/person.tsx";
import { Row as Line } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { ApplicationName } from "./application-name.tsx";
import { FitShare } from "./fit-sentence.tsx";

type Pair = {
  applicationId: string;
  number: string;
  company: string;
  proposed: boolean;
  suitability: number;
};
type Row = { id: string; name: string; organisation: string; capacity: number; load: number; pairs: Pair[] };

type PairsByEvaluatorProps = {
  rows: Row[];
  mixed: boolean;
  /** The routing's own path. */
  here: string;
  /** Path of the list of evaluators. */
  evaluators: string;
};

/** Each evaluator with their applications. */
export function PairsByEvaluator({ rows, mixed, here, evaluators }: PairsByEvaluatorProps) {
  const { t } = useTranslation("assignment");
  return (
    <Table
      caption={t("routing.pairs.title")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "evaluator",
          label: t("routing.pairs.evaluator"),
          rowHeader: true,
          width: "medium",
          cell: ({ id, name, organisation }) => (
            <Person to={`${evaluators}/${id}`} name={name} detail={organisation} />
          ),
        },
        {
          key: "load",
          label: t("routing.pairs.load"),
          nowrap: true,
          width: "narrow",
          cell: ({ load, capacity }) => t("routing.loads.of", { load, capacity }),
        },
        {
          key: "applications",
          label: t("routing.pairs.applications"),
          cell: ({ pairs }) => <Applications {...{ pairs, mixed, here }} />,
        },
      ]}
    />
  );
}

function Applications({ pairs, mixed, here }: { pairs: Pair[]; mixed: boolean; here: string }) {
  const { t } = useTranslation("assignment");
  if (pairs.length === 0) return <Muted>{t("routing.pairs.none")}</Muted>;
  return (
    <Line gap="small" align="baseline">
      {pairs.map(({ applicationId, company, number, suitability, proposed }) => (
        <span key={applicationId}>
          <ApplicationName to={`${here}/${applicationId}`} {...{ company, number }} />{" "}
          <Muted small>
            <FitShare suitability={suitability} />
          </Muted>{" "}
          {mixed && proposed && <Tag tone="info">{t("routing.pairs.proposed")}</Tag>}
        </span>
      ))}
    </Line>
  );
}
