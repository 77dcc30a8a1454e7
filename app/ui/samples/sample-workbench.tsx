import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Part } from "../evaluation/application-pane.tsx";
import type { PointsByCriterion } from "../evaluation/sheet-points.ts";
import type { SavedSheet } from "../evaluation/sheet-saving.ts";
import type { Answered } from "../evaluation/writing-pane.tsx";
import { Split } from "../split.tsx";
import type { ComparedCriterion } from "./comparison.tsx";
import { SamplePane } from "./sample-pane.tsx";
import { SampleReading } from "./sample-reading.tsx";
import { SampleWriting } from "./sample-writing.tsx";

export type SampleWorkbenchProps = {
  sampleId: string;
  title: string;
  parts: Part[];
  sheet: SavedSheet & { state: "open" | "submitted" | "over"; submittedAt: Date | null };
  /** What all gave, once the own sheet is submitted. */
  comparison: ComparedCriterion[] | null;
  call: { slug: string; title: string; timeZone: string };
  list: { position: number; count: number; nextUndoneId?: string; left: number };
  percentOf: (points: PointsByCriterion) => number;
  /** What became of a form that was sent as a whole. */
  answered: Answered;
};

/** A sample and its score sheet side by side, as real applications will be; on a phone one at a time. */
export function SampleWorkbench(props: SampleWorkbenchProps) {
  const { t } = useTranslation(["evaluation", "samples", "common"]);
  const { title, sheet, answered } = props;
  const open = sheet.state === "open";
  const wasSent = Object.keys(answered).length > 0;
  return (
    <>
      <title>{`${title} · ${t("common:product")}`}</title>
      {/* On a phone one of the panes is out of sight, with its headings. */}
      <h1 className="sr-only">{title}</h1>
      <Split
        start={wasSent || sheet.state === "submitted" ? "score-sheet" : undefined}
        first={{ id: "application", label: t("samples:sheet.sample"), content: <SamplePane {...props} /> }}
        second={{
          id: "score-sheet",
          label: t(props.comparison ? "samples:sheet.comparison" : "sheet"),
          content: open || wasSent ? <SampleWriting {...props} /> : <SampleReading {...props} />,
        }}
      />
    </>
  );
}
