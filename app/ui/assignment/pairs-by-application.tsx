import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { type Alternate, Alternates } from "./alternates.tsx";
import { ApplicationName } from "./application-name.tsx";
import { type Fit, FitSentence, FitShare } from "./fit-sentence.tsx";

type Pair = { id: string; evaluatorId: string; name: string; proposed: boolean; locked: boolean; fit: Fit };
type Row = {
  id: string;
  number: string;
  company: string;
  topics: string[];
  pairs: Pair[];
  wanted: number;
  /** None once nobody can drop out. */
  alternates?: Alternate[];
};

type PairsByApplicationProps = {
  rows: Row[];
  /** Whether something is published, so that what is only proposed has to be marked. */
  mixed: boolean;
  /** The routing's own path. */
  here: string;
  /** Path of the list of evaluators. */
  evaluators: string;
};

/** Each application with its evaluators and why they have it. */
export function PairsByApplication({ rows, mixed, here, evaluators }: PairsByApplicationProps) {
  const { t } = useTranslation("assignment");
  return (
    <Table
      caption={t("routing.pairs.title")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "application",
          label: t("routing.pairs.application"),
          rowHeader: true,
          width: "medium",
          cell: ({ id, ...application }) => <ApplicationName to={`${here}/${id}`} {...application} />,
        },
        {
          key: "topics",
          label: t("routing.pairs.topics"),
          width: "medium",
          hideOnPhone: true,
          cell: ({ topics }) => topics.join(", "),
        },
        {
          key: "evaluators",
          label: t("routing.pairs.evaluators"),
          width: "wide",
          cell: (row) => <Evaluators {...row} {...{ mixed, evaluators }} />,
        },
      ]}
    />
  );
}

type EvaluatorsProps = Pick<PairsByApplicationProps, "mixed" | "evaluators"> & Row;

function Evaluators({ pairs, wanted, alternates, mixed, evaluators }: EvaluatorsProps) {
  const { t } = useTranslation("assignment");
  const missing = wanted - pairs.length;
  return (
    <Stack gap="tight">
      {pairs.map(({ id, evaluatorId, name, fit, proposed, locked }) => (
        <div key={id}>
          <TextLink to={`${evaluators}/${evaluatorId}`}>{name}</TextLink> <FitShare {...fit} />{" "}
          <Muted small>
            <FitSentence fit={fit} />
          </Muted>{" "}
          {locked && <Tag>{t("routing.pairs.locked")}</Tag>}{" "}
          {mixed && proposed && <Tag tone="info">{t("routing.pairs.proposed")}</Tag>}
        </div>
      ))}
      {missing > 0 && (
        <div>
          <Tag tone="danger">{t("routing.pairs.missing", { count: missing })}</Tag>
        </div>
      )}
      {alternates && <Alternates {...{ alternates, evaluators }} />}
    </Stack>
  );
}
