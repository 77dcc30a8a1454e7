import { useTranslation } from "#app/i18n/use-translation.ts";
import { ConflictsSummary } from "../application/conflicts-summary.tsx";
import { KeptNotice } from "../application/kept-notice.tsx";
import type { Conflict } from "../application/merging.ts";
import { Leaving, OtherAccount, Trouble } from "../application/saving.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Heading, Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { useBothNames } from "./called.ts";
import { DoneBefore } from "./done-before.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { Keys } from "./keys.tsx";
import { SheetNotSaved } from "./not-saved.tsx";
import { type SheetSaving, useSheetSaving } from "./sheet-saving.ts";
import { TimeSpent } from "./time-spent.tsx";
import type { WorkbenchProps } from "./workbench.tsx";

export type Answered = {
  /** Why it was not saved; what was typed still stands in the sheet. */
  refused?: string;
  /** Words about criteria that the call no longer has. */
  gone?: string[];
  /** Fields that another window changed before. */
  conflicts?: Conflict[];
  /** Sent in the name of another account than the one that typed. */
  otherAccount?: boolean;
};

/** The sheet to fill in. */
export function WritingPane({ assignmentId, application, sheet, call, ...props }: WorkbenchProps) {
  const { t } = useTranslation("evaluation");
  const bothNames = useBothNames();
  const { answered, percentOf } = props;
  const saving = useSheetSaving(`/sheets/${assignmentId}`, application.number, sheet, answered.conflicts);
  const { autosave, merging, account } = saving;
  const stopped = answered.refused ?? autosave.saving.refused;
  return (
    <Stack>
      <div>
        <Muted small>{bothNames(application)}</Muted>
        <Heading level={2}>{t("sheet")}</Heading>
        <Muted small>
          {t("dueAt")} <DateTime at={call.dueAt} zone={call.timeZone} />
        </Muted>
        <div>
          <TimeSpent assignmentId={assignmentId} />
        </div>
      </div>
      <Keys {...props.list} criteria={sheet.criteria} />
      <Notices {...{ sheet, saving, answered, assignmentId, stopped }} done={props.done} />
      <SheetForm
        {...{ sheet, percentOf, saving }}
        zone={call.timeZone}
        open={!stopped}
        answersFor={(id) => application.parts.find((part) => part.id === id)?.answers.length ?? 0}
      />
      <Trouble
        saving={{ ...autosave.saving, refused: undefined }}
        zone={call.timeZone}
        account={account}
        onSignedIn={() => void autosave.saver.flush()}
      />
      <Leaving blocker={autosave.blocker} kept={merging.isKept} />
    </Stack>
  );
}

type NoticesProps = Pick<WorkbenchProps, "assignmentId" | "sheet" | "answered" | "done"> & {
  saving: SheetSaving;
  stopped?: string;
};

function Notices({ assignmentId, sheet, saving, answered, done, stopped }: NoticesProps) {
  const { account, recovered, merging, questions } = saving;
  return (
    <>
      {done && <DoneBefore {...done} />}
      {sheet.reopenReason && <Reopened reason={sheet.reopenReason} />}
      {stopped && <SheetNotSaved why={stopped} gone={answered.gone} />}
      {answered.otherAccount && <OtherAccount email={account.email} />}
      <KeptNotice recovered={recovered} sectionAt={() => `/sheets/${assignmentId}`} />
      {answered.conflicts && <ConflictsSummary conflicts={merging.conflicts} questions={questions} />}
    </>
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
