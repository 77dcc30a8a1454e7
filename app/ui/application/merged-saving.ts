import { useEffect, useRef } from "react";
import { useRevalidator } from "react-router";
import { useAutosave } from "./autosave.ts";
import { type Conflict, type MergedSection, useMerging } from "./merging.ts";
import { type Place, revisionIn } from "./origin.ts";
import { useRecovery } from "./recovery.ts";
import type { SaveAnswer } from "./send-answers.ts";

/** What the server says of saved texts: on what the next ones are based, and what stays open. */
export type TextsSaved = SaveAnswer & { bases: Record<string, string>; conflicts: Conflict[] };

type MergedSaving = {
  section: MergedSection;
  /** Its texts are saved at `action`. */
  place: Place;
  savedAt?: string;
  /** What the server said when the form was sent as a whole. */
  answered?: Conflict[];
  /** After each save. */
  onSaved?: (answer: TextsSaved) => void;
};

export type Saving = ReturnType<typeof useMergedSaving>;

/** Keeps a form safe while several windows and connections are at work on it: saved as one types, kept on the device, merged. */
export function useMergedSaving({ section, place, savedAt, answered, onSaved }: MergedSaving) {
  const form = useRef<HTMLFormElement>(null);
  const { revalidate } = useRevalidator();
  const merging = useMerging({ section, place, form, answered });
  const autosave = useAutosave(place.action, savedAt, {
    form,
    onTyped: merging.typed,
    isHeld: merging.isHeld,
    isKept: merging.isKept,
    onSaved: (answer, names, sent) => saved(answer as TextsSaved, names, sent),
  });
  const { isUnsaved } = autosave.saver;
  const recovered = useRecovery({
    ...place,
    page: merging.origin.page,
    onConflict: (conflict, kept) =>
      kept.sectionId === place.sectionId && (isUnsaved(kept.questionId) || merging.hold(conflict, kept)),
    onSaved: () => void revalidate(),
  });

  const { refused } = autosave.saving;
  // What the page says of what it shows is no longer true.
  useEffect(() => void (refused !== undefined && revalidate()), [refused, revalidate]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- only what the server says anew
  useEffect(() => merging.refresh(isUnsaved), [section.bases]);

  return {
    autosave: { ...autosave, form: { ...autosave.form, onBlur: leaveField } },
    merging,
    recovered,
    lookAt,
    choose,
    both,
  };

  function saved(answer: TextsSaved, names: string[], sent: FormData) {
    const asked = new Set(answer.conflicts.map(({ questionId }) => questionId));
    merging.saved(
      answer.bases,
      names.filter((name) => !asked.has(name)),
      turnOf(sent),
    );
    for (const conflict of answer.conflicts) merging.hold(conflict);
    onSaved?.(answer);
  }

  /** Fetches what others saved meanwhile. */
  function lookAt(revisions: Record<string, number>) {
    const known = merging.origin.bases;
    const isNew = (id: string) => (revisions[id] ?? 0) > revisionIn(known.get(id)) && !merging.isHeld(id);
    if (section.questions.some(({ id, type }) => type !== "file" && isNew(id) && !isUnsaved(id)))
      void revalidate();
  }

  function leaveField() {
    autosave.form.onBlur();
    merging.refresh(isUnsaved);
  }

  function choose(id: string, choice: "mine" | "theirs") {
    merging.choose(id, choice);
    if (choice === "mine") {
      autosave.saver.change(id);
      void autosave.saver.flush();
    }
    focusOn(id);
  }

  /** To be merged by hand; nothing is decided by that. */
  function both(id: string) {
    const { mine, theirs } = merging.conflicts[id];
    merging.putBoth(id, `${String(mine)}\n\n${String(theirs)}`);
    focusOn(id);
  }
}

function turnOf(sent: FormData): number {
  return Number(sent.get("_turn"));
}

/** The buttons that were pressed are gone. */
function focusOn(id: string) {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
