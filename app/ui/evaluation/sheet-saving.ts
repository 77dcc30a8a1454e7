import { useAccount } from "../application/account.ts";
import { useMergedSaving } from "../application/merged-saving.ts";
import type { Conflict } from "../application/merging.ts";
import { answersOf, type OpenSheet, useSheetQuestions } from "./sheet-questions.ts";

export type SavedSheet = OpenSheet & { bases: Record<string, string>; savedAt: Date | null };

/** Saves a score sheet as the sections of an application are saved, at the path `at`; `title` is what is kept on the device under. */
export function useSheetSaving(
  at: string,
  title: string,
  sheet: SavedSheet,
  answered: Conflict[] | undefined,
) {
  const account = useAccount();
  const questions = useSheetQuestions(sheet);
  const saving = useMergedSaving({
    section: { questions, answers: answersOf(sheet), bases: sheet.bases },
    place: {
      accountId: account.id,
      action: `${at}/save`,
      sectionId: "sheet",
      sectionTitle: title,
    },
    savedAt: sheet.savedAt?.toISOString(),
    answered,
  });
  return { ...saving, account, questions };
}

export type SheetSaving = ReturnType<typeof useSheetSaving>;
