import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Heading } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { DoneBefore } from "./done-before.tsx";
import { Keys } from "./keys.tsx";
import { OthersSheets } from "./others-sheets.tsx";
import { SheetShown } from "./sheet-shown.tsx";
import { UndoUntil } from "./undo-until.tsx";
import type { WorkbenchProps } from "./workbench.tsx";

/** A sheet that can only be read. */
export function ReadingPane({ assignmentId, sheet, call, percentOf, done, list, ...props }: WorkbenchProps) {
  const { t } = useTranslation("evaluation");
  const { others, discussed } = props;
  const points = Object.fromEntries(sheet.criteria.map((criterion) => [criterion.id, criterion.points]));
  return (
    <Stack>
      <Heading level={2}>{t("sheet")}</Heading>
      <Keys {...list} criteria={[]} />
      {done && <DoneBefore {...done} />}
      {discussed && <Discussed at={`/sheets/${assignmentId}/discussion`} />}
      {sheet.state === "submitted" ? (
        <Submitted {...{ assignmentId, sheet }} zone={call.timeZone} />
      ) : (
        <Notice tone="warning" title={t("overTitle")}>
          {t("overText")}
        </Notice>
      )}
      <SheetShown sheet={sheet} percent={percentOf(points)} level={3} />
      {others.length > 0 && <OthersSheets sheets={others} />}
    </Stack>
  );
}

function Discussed({ at }: { at: string }) {
  const { t } = useTranslation("consensus");
  const open = (
    <LinkButton to={at} size="small" kind="primary">
      {t("sheetNotice.open")}
    </LinkButton>
  );
  return <Notice title={t("sheetNotice.title")} actions={open} />;
}

type SubmittedProps = Pick<WorkbenchProps, "assignmentId" | "sheet"> & { zone: string };

function Submitted({ assignmentId, sheet, zone }: SubmittedProps) {
  const { t } = useTranslation("evaluation");
  const { submittedAt, undo } = sheet;
  const button = undo && (
    <LinkButton to={`/sheets/${assignmentId}/undo`} size="small" icon="undo">
      {t("undo.link")}
    </LinkButton>
  );
  return (
    <Notice tone="success" title={t("submittedTitle")} actions={button}>
      <p>
        <DateTime at={submittedAt!} zone={zone} format="short" />
      </p>
      {undo ? <UndoUntil {...undo} zone={zone} /> : <p>{t("submittedText")}</p>}
    </Notice>
  );
}
