import type { Translate } from "#app/i18n/translate.ts";
import { Person } from "../evaluators/person.tsx";
import type { Column } from "../table.tsx";
import { type Fit, FitSentence, FitShare } from "./fit-sentence.tsx";

export type Candidate = {
  evaluatorId: string;
  name: string;
  organisation: string;
  load: number;
  capacity: number;
  fit: Fit;
};

/** Who somebody is, how well they suit an application, and why. */
export function candidateColumns<Row extends Candidate>(
  t: Translate<"assignment">,
  calls: string,
): [Column<Row>, Column<Row>, Column<Row>] {
  return [
    {
      key: "evaluator",
      label: t("change.evaluator"),
      rowHeader: true,
      width: "medium",
      cell: ({ evaluatorId, name, organisation }) => (
        <Person to={`${calls}/evaluators/${evaluatorId}`} name={name} detail={organisation} />
      ),
    },
    { key: "fit", label: t("change.fit"), numeric: true, cell: ({ fit }) => <FitShare {...fit} /> },
    { key: "why", label: t("change.why"), width: "wide", cell: ({ fit }) => <FitSentence fit={fit} /> },
  ];
}
