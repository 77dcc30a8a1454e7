import { useEffect, useRef } from "react";
import { useRevalidator } from "react-router";
import { useAutosave } from "./autosave.ts";
import type { SaveAnswer } from "./send-answers.ts";
import { type Conflict, type MergedSection, useMerging } from "./merging.ts";
import { type Place, revisionIn } from "./origin.ts";
import { usePresence } from "./presence.ts";
import { useRecovery } from "./recovery.ts";
import type { Application } from "./standing.tsx";

/** What the server says of saved answers: on what the next texts are based, what stays open, how far all answers are. */
type AnswersSaved = SaveAnswer & {
  bases: Record<string, string>;
  conflicts: Conflict[];
  revisions: Record<string, number>;
};

type SectionSaving = {
  application: Application;
  section: MergedSection;
  place: Place;
  /** What the server said when the form was sent as a whole. */
  answered?: Conflict[];
};

const base = (application: Application) => `/applications/${application.id}`;

/** Everything that keeps a section safe while several people, windows and connections are at work on it. */
export function useSectionSaving({ application, section, place, answered }: SectionSaving) {
  const form = useRef<HTMLFormElement>(null);
  const { revalidate } = useRevalidator();
  const merging = useMerging({ section, place, form, answered });
  const autosave = useAutosave(`${base(application)}/answers`, application.savedAt.toISOString(), {
    form,
    onTyped: merging.typed,
    isHeld: merging.isHeld,
    isKept: merging.isKept,
    onSaved: (answer, names, sent) => saved(answer as AnswersSaved, names, sent),
  });
  const { isUnsaved } = autosave.saver;
  const others = usePresence(application.id, place.sectionId, lookAt);
  const recovered = useRecovery({
    ...place,
    page: merging.origin.page,
    onConflict: (conflict, kept) =>
      kept.sectionId === place.sectionId && (isUnsaved(kept.questionId) || merging.hold(conflict, kept)),
    onSaved: () => void revalidate(),
  });

  const { refused } = autosave.saving;
  // What the page says of the application is no longer true.
  useEffect(() => void (refused !== undefined && revalidate()), [refused, revalidate]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- only what the server says anew
  useEffect(() => merging.refresh(isUnsaved), [section.bases]);

  return {
    autosave: { ...autosave, form: { ...autosave.form, onBlur: leaveField } },
    merging,
    others,
    recovered,
    choose,
    both,
  };

  function saved({ bases, conflicts, revisions }: AnswersSaved, names: string[], sent: FormData) {
    const asked = new Set(conflicts.map(({ questionId }) => questionId));
    merging.saved(
      bases,
      names.filter((name) => !asked.has(name)),
      turnOf(sent),
    );
    for (const conflict of conflicts) merging.hold(conflict);
    // The first change after submitting makes a banner necessary.
    if (application.state === "submitted") return void revalidate();
    lookAt(revisions);
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
