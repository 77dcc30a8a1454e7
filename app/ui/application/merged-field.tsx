import { Fragment, type ReactNode } from "react";
import { Stack } from "../layout.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import type { Saving } from "./merged-saving.ts";
import type { Answer, Question } from "./question-field.tsx";

type MergedFieldProps = {
  question: Question;
  saving: Pick<Saving, "merging" | "choose" | "both">;
  zone: string;
  /** What stands between the field and what is to be decided. */
  below?: ReactNode;
  children: (answer: Answer) => ReactNode;
};

/** A field begins anew when the portal puts another text into it; below it what is to be decided. */
export function MergedField({ question, saving, zone, below, children }: MergedFieldProps) {
  const { answer, times } = saving.merging.shown[question.id];
  const conflict = saving.merging.conflicts[question.id];
  return (
    <Stack gap="small">
      <Fragment key={times}>{children(answer)}</Fragment>
      {below}
      {conflict && (
        <ConflictPanel
          {...{ conflict, question, zone }}
          onChoose={(choice) => saving.choose(question.id, choice)}
          onBoth={() => saving.both(question.id)}
        />
      )}
    </Stack>
  );
}
