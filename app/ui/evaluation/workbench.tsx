import { useTranslation } from "#app/i18n/use-translation.ts";
import { Split } from "../split.tsx";
import { ApplicationPane, type AssignedApplication } from "./application-pane.tsx";
import { useCalled } from "./called.ts";
import type { OtherSheet } from "./others-sheets.tsx";
import { ReadingPane } from "./reading-pane.tsx";
import type { PointsByCriterion } from "./sheet-points.ts";
import type { SavedSheet } from "./sheet-saving.ts";
import type { List } from "./way.tsx";
import { type Answered, WritingPane } from "./writing-pane.tsx";

export type WorkbenchProps = {
  assignmentId: string;
  application: AssignedApplication;
  sheet: SavedSheet & {
    state: "open" | "submitted" | "over";
    submittedAt: Date | null;
    reopenedAt: Date | null;
    reopenReason: string | null;
    /** Until when the submission can be taken back, if at all; null there while the evaluation lasts. */
    undo: { until: Date | null } | null;
  };
  /** What the call shows of other evaluators' sheets. */
  others: OtherSheet[];
  /** Whether a discussion of the application was opened. */
  discussed: boolean;
  call: { slug: string; timeZone: string; dueAt: Date };
  list: List;
  percentOf: (points: PointsByCriterion) => number;
  /** The application whose sheet was submitted just before. */
  done?: { number: string; id?: string };
  /** What became of a form that was sent as a whole. */
  answered: Answered;
};

/** The application and its score sheet side by side; on a phone one at a time. */
export function Workbench(props: WorkbenchProps) {
  const { t } = useTranslation(["evaluation", "common"]);
  const { assignmentId, application, list, call, sheet, answered } = props;
  const called = useCalled();
  const open = sheet.state === "open";
  const wasSent = Object.keys(answered).length > 0;
  return (
    <>
      <title>{`${called(application)} · ${t("common:product")}`}</title>
      {/* On a phone one of the panes is out of sight, with its headings. */}
      <h1 className="sr-only">{called(application)}</h1>
      <Split
        start={wasSent ? "score-sheet" : undefined}
        first={{
          id: "application",
          label: t("application"),
          content: <ApplicationPane {...{ assignmentId, application, list, open }} callSlug={call.slug} />,
        }}
        second={{
          id: "score-sheet",
          label: t("sheet"),
          content: open || wasSent ? <WritingPane {...props} /> : <ReadingPane {...props} />,
        }}
      />
    </>
  );
}
