import { useTranslation } from "#app/i18n/use-translation.ts";
import { ConflictsSummary } from "../application/conflicts-summary.tsx";
import { KeptNotice } from "../application/kept-notice.tsx";
import { Leaving, OtherAccount, Trouble } from "../application/saving.tsx";
import { Keys } from "../evaluation/keys.tsx";
import { SheetNotSaved } from "../evaluation/not-saved.tsx";
import { SheetForm } from "../evaluation/sheet-form.tsx";
import { useSheetSaving } from "../evaluation/sheet-saving.ts";
import { Stack } from "../layout.tsx";
import { Heading, Muted } from "../text.tsx";
import type { SampleWorkbenchProps } from "./sample-workbench.tsx";

/** The sheet of a sample to fill in: the same as of real applications, but for what would be about an applicant. */
export function SampleWriting(props: SampleWorkbenchProps) {
  const { t } = useTranslation(["evaluation", "samples"]);
  const { sampleId, title, parts, sheet, call, answered, percentOf } = props;
  const at = `/samples/${sampleId}`;
  const saving = useSheetSaving(at, title, sheet, answered.conflicts);
  const { autosave, merging, account, recovered, questions } = saving;
  const stopped = answered.refused ?? autosave.saving.refused;
  return (
    <Stack>
      <div>
        <Muted small>{title}</Muted>
        <Heading level={2}>{t("sheet")}</Heading>
        <Muted small>{t("samples:sheet.practice")}</Muted>
      </div>
      <Keys criteria={sheet.criteria} />
      {stopped && <SheetNotSaved why={stopped} gone={answered.gone} />}
      {answered.otherAccount && <OtherAccount email={account.email} />}
      <KeptNotice recovered={recovered} sectionAt={() => at} />
      {answered.conflicts && <ConflictsSummary conflicts={merging.conflicts} questions={questions} />}
      <SheetForm
        {...{ sheet, percentOf, saving }}
        sample
        zone={call.timeZone}
        open={!stopped}
        answersFor={(id) => parts.find((part) => part.id === id)?.answers.length ?? 0}
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
