import { useRevalidator } from "react-router";
import { type TextsSaved, useMergedSaving } from "./merged-saving.ts";
import type { Conflict, MergedSection } from "./merging.ts";
import type { Place } from "./origin.ts";
import { usePresence } from "./presence.ts";
import type { Application } from "./standing.tsx";

/** Besides, how far all answers of the application are. */
type AnswersSaved = TextsSaved & { revisions: Record<string, number> };

type SectionSaving = {
  application: Application;
  section: MergedSection;
  place: Place;
  /** What the server said when the form was sent as a whole. */
  answered?: Conflict[];
};

/** Everything that keeps a section safe while several people, windows and connections are at work on it. */
export function useSectionSaving({ application, section, place, answered }: SectionSaving) {
  const { revalidate } = useRevalidator();
  const savedAt = application.savedAt.toISOString();
  const saving = useMergedSaving({ section, place, savedAt, answered, onSaved });
  const others = usePresence(application.id, place.sectionId, saving.lookAt);
  return { ...saving, others };

  function onSaved(answer: TextsSaved) {
    // The first change after submitting makes a banner necessary.
    if (application.state === "submitted") return void revalidate();
    saving.lookAt((answer as AnswersSaved).revisions);
  }
}
