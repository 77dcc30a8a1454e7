import { useTranslation } from "react-i18next";
import { Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";
import { type Fit, FitSentence, FitShare } from "./fit-sentence.tsx";

type Pair = { id: string; name: string; proposed: boolean; locked: boolean; fit: Fit };
type Row = { id: string; number: string; company: string; topics: string[]; pairs: Pair[] };

type PairsByApplicationProps = {
  rows: Row[];
  wanted: number;
  /** Whether something is published, so that what is only proposed has to be marked. */
  mixed: boolean;
  /** The routing's own path. */
  here: string;
};

/** Each application with its evaluators and why they have it. */
export function PairsByApplication({ rows, wanted, mixed, here }: PairsByApplicationProps) {
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
          cell: (row) => <Application {...row} here={here} />,
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
          cell: ({ pairs }) => <Evaluators {...{ pairs, wanted, mixed }} />,
        },
      ]}
    />
  );
}

function Application({ id, number, company, here }: Row & { here: string }) {
  return (
    <Stack gap="tight">
      <TextLink to={`${here}/${id}`}>{company}</TextLink>
      <Muted small>
        <Reference>{number}</Reference>
      </Muted>
    </Stack>
  );
}

function Evaluators({ pairs, wanted, mixed }: { pairs: Pair[]; wanted: number; mixed: boolean }) {
  const { t } = useTranslation("assignment");
  const missing = wanted - pairs.length;
  return (
    <Stack gap="tight">
      {pairs.map(({ id, name, fit, proposed, locked }) => (
        <div key={id}>
          <b>{name}</b> <FitShare {...fit} /> {locked && <Tag>{t("routing.pairs.locked")}</Tag>}{" "}
          {mixed && proposed && <Tag tone="info">{t("routing.pairs.proposed")}</Tag>}
          <br />
          <Muted small>
            <FitSentence fit={fit} />
          </Muted>
        </div>
      ))}
      {missing > 0 && <Tag tone="danger">{t("routing.pairs.missing", { count: missing })}</Tag>}
    </Stack>
  );
}
