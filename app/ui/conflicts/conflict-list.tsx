import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Button } from "../button.tsx";
import { Table } from "../table.tsx";
import { Reference, Muted, TextLink, VisuallyHidden } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { keyOf, type Pair, type State } from "./pair.ts";
import { Urgency } from "./state-tags.tsx";

type ConflictListProps = {
  state: State;
  rows: Pair[];
  /** Until the results are out. */
  open: boolean;
  zone: string;
  /** The list's path. */
  here: string;
};

/** Pairs in one state; those to be checked can be chosen and decided together. */
export function ConflictList({ state, rows, open, zone, here }: ConflictListProps) {
  const { t } = useTranslation("conflicts");
  const decided = {
    key: "decided",
    label: t("list.decided"),
    cell: (pair: Pair) => <Decided decided={pair.decided} zone={zone} />,
  };
  return (
    <Table
      caption={t(`list.caption.${state}`)}
      hideCaption
      rows={rows}
      rowKey={keyOf}
      selection={
        open && state === "to-check"
          ? {
              name: "pair",
              label: ({ evaluator, application }) =>
                t("list.choose", { evaluator: evaluator.name, company: application.company }),
              actions: <Button size="small">{t("list.decideChosen")}</Button>,
            }
          : undefined
      }
      empty={
        <EmptyState icon="check" title={t(`list.empty.${state}`)}>
          {t(`list.emptyText.${state}`)}
        </EmptyState>
      }
      columns={[
        { key: "evaluator", label: t("list.evaluator"), rowHeader: true, cell: EvaluatorSide },
        { key: "application", label: t("list.application"), cell: ApplicationSide },
        { key: "found", label: t("list.found"), width: "wide", cell: (pair) => <EvidenceList {...pair} /> },
        ...(state === "to-check" ? [] : [decided]),
        {
          key: "open",
          label: t("list.open"),
          hideLabel: true,
          cell: (pair) => <Open pair={pair} deciding={open && state === "to-check"} here={here} />,
        },
      ]}
    />
  );
}

function EvaluatorSide({ evaluator }: Pair) {
  return (
    <>
      {evaluator.name}
      <br />
      <Muted small>{evaluator.organisation}</Muted>
    </>
  );
}

function ApplicationSide({ application, held, changed }: Pair) {
  return (
    <>
      {application.company}
      <br />
      <Muted small>
        <Reference>{application.number}</Reference>
      </Muted>
      <br />
      <Urgency held={held} changed={changed} />
    </>
  );
}

function Decided({ decided, zone }: { decided: Pair["decided"]; zone: string }) {
  if (!decided) return "–";
  return (
    <>
      {decided.by} · <DateTime at={decided.at} zone={zone} format="date" />
      <br />
      <Muted small>{decided.reason}</Muted>
    </>
  );
}

function Open({ pair, deciding, here }: { pair: Pair; deciding: boolean; here: string }) {
  const { t } = useTranslation("conflicts");
  const { evaluator, application } = pair;
  const names = { evaluator: evaluator.name, company: application.company };
  return (
    <TextLink to={`${here}/${evaluator.id}/${application.id}`}>
      {t(deciding ? "list.open" : "list.look")} <VisuallyHidden>{t("list.aboutPair", names)}</VisuallyHidden>
    </TextLink>
  );
}
