import { useTranslation } from "react-i18next";
import { useAutosave } from "../application/autosave.ts";
import { Leaving, SignedOut } from "../application/saving.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Split } from "../split.tsx";
import { Heading, Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { ApplicationPane, type AssignedApplication } from "./application-pane.tsx";
import { type OpenSheet, type PointsByCriterion, SheetForm } from "./sheet-form.tsx";
import { SheetShown } from "./sheet-shown.tsx";
import type { List } from "./way.tsx";

type WorkbenchProps = {
  assignmentId: string;
  application: AssignedApplication;
  sheet: OpenSheet & {
    state: "open" | "submitted" | "over";
    savedAt: Date | null;
    submittedAt: Date | null;
    reopenedAt: Date | null;
    reopenReason: string | null;
  };
  call: { slug: string; timeZone: string; dueAt: Date };
  list: List;
  percentOf: (points: PointsByCriterion) => number;
  /** Number of the application whose sheet was submitted just before. */
  done?: string;
  /** Why the last save was refused; what was typed still stands in the sheet. */
  refused?: string;
};

/** The application and its score sheet side by side; on a phone one at a time. */
export function Workbench(props: WorkbenchProps) {
  const { t } = useTranslation(["evaluation", "common"]);
  const { assignmentId, application, list, call, sheet, refused } = props;
  const open = sheet.state === "open";
  return (
    <>
      <title>{`${application.company} · ${t("common:product")}`}</title>
      <Split
        start={refused ? "score-sheet" : undefined}
        first={{
          id: "application",
          label: t("application"),
          content: <ApplicationPane {...{ assignmentId, application, list, open }} callSlug={call.slug} />,
        }}
        second={{
          id: "score-sheet",
          label: t("sheet"),
          content: open || refused ? <Writing {...props} /> : <Reading {...props} />,
        }}
      />
    </>
  );
}

function Writing({ assignmentId, application, sheet, call, percentOf, done, refused }: WorkbenchProps) {
  const { t } = useTranslation("evaluation");
  const autosave = useAutosave(`/sheets/${assignmentId}/save`, sheet.savedAt?.toISOString());
  const stopped = refused ?? autosave.saving.refused;
  return (
    <Stack>
      <div>
        <Heading level={2}>{t("sheet")}</Heading>
        <Muted small>
          {t("dueAt")} <DateTime at={call.dueAt} zone={call.timeZone} />
        </Muted>
      </div>
      {done && <Notice tone="success">{t("done", { number: done })}</Notice>}
      {sheet.reopenReason && <Reopened reason={sheet.reopenReason} />}
      {autosave.saving.signedOut && <SignedOut />}
      {stopped && (
        <Notice tone="danger" title={t("notSaved")}>
          {stopped}
        </Notice>
      )}
      <SheetForm
        {...{ sheet, percentOf, autosave }}
        zone={call.timeZone}
        open={!stopped}
        answersFor={(id) => application.parts.find((part) => part.id === id)?.answers.length ?? 0}
      />
      <Leaving blocker={autosave.blocker} />
    </Stack>
  );
}

function Reopened({ reason }: { reason: string }) {
  const { t } = useTranslation("evaluation");
  return (
    <Notice tone="warning" title={t("reopenedTitle")}>
      <p>{reason}</p>
      <p>{t("reopenedText")}</p>
    </Notice>
  );
}

function Reading({ sheet, call, percentOf, done }: WorkbenchProps) {
  const { t } = useTranslation("evaluation");
  const points = Object.fromEntries(sheet.criteria.map((criterion) => [criterion.id, criterion.points]));
  return (
    <Stack>
      <Heading level={2}>{t("sheet")}</Heading>
      {done && <Notice tone="success">{t("done", { number: done })}</Notice>}
      {sheet.state === "submitted" ? (
        <Notice tone="success" title={t("submittedTitle")}>
          <DateTime at={sheet.submittedAt!} zone={call.timeZone} format="short" />. {t("submittedText")}
        </Notice>
      ) : (
        <Notice tone="warning" title={t("overTitle")}>
          {t("overText")}
        </Notice>
      )}
      <SheetShown sheet={sheet} percent={percentOf(points)} level={3} />
    </Stack>
  );
}
