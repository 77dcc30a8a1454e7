import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Table } from "../table.tsx";
import { type Candidate, candidateColumns } from "./candidate-columns.tsx";

type BarredOne = Candidate & { barrier?: "conflict" | "capacity" | "organisation" | "country" };

type BarredProps = {
  barred: BarredOne[];
  /** The call's path. */
  calls: string;
};

/** Who cannot have an application, and why not. */
export function Barred({ barred, calls }: BarredProps) {
  const { t } = useTranslation("assignment");
  const [evaluator, fit] = candidateColumns<BarredOne>(t, calls);
  if (barred.length === 0) return null;
  return (
    <Disclosure summary={t("change.barred")}>
      <Table
        caption={t("change.barred")}
        hideCaption
        dense
        rows={barred}
        rowKey={({ evaluatorId }) => evaluatorId}
        columns={[
          evaluator,
          fit,
          {
            key: "barrier",
            label: t("change.why"),
            cell: ({ barrier = "conflict", load, capacity }) =>
              t(`change.barrier.${barrier}`, { load, capacity }),
          },
        ]}
      />
    </Disclosure>
  );
}
