import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Piece } from "#app/i18n/word-differences.ts";
import { DescriptionList } from "../description-list.tsx";
import { Stack } from "../layout.tsx";
import { Muted } from "../text.tsx";
import { WordChanges } from "../word-changes.tsx";
import { Shown, type ShownAnswer } from "./answers.tsx";

export type Changed = {
  questionId: string;
  label: string;
  was?: ShownAnswer;
  is?: ShownAnswer;
  /** Of two texts that have something in common. */
  pieces?: Piece[];
};

type ChangedAnswerProps = {
  change: Changed;
  /** Where files are served, without the file's id. */
  filesAt: string;
  /** What the two sides are called, where it is not what was submitted and the draft. */
  sides?: { was: string; is: string };
};

/** One answer as it was and as it is; what cannot be compared by words stands one below the other. */
export function ChangedAnswer({ change: { was, is, pieces }, filesAt, sides }: ChangedAnswerProps) {
  const { t } = useTranslation("changes");
  if (pieces) return <WordChanges pieces={pieces} />;
  const shown = (answer?: ShownAnswer) =>
    answer ? <ShownWithSize answer={answer} filesAt={filesAt} /> : <Muted>{t("notAsked")}</Muted>;
  return (
    <DescriptionList
      items={[
        { term: sides?.was ?? t("submitted"), value: shown(was) },
        { term: sides?.is ?? t("draft"), value: shown(is) },
      ]}
    />
  );
}

/** Files are told apart by their size too: a new version often keeps the name. */
function ShownWithSize({ answer, filesAt }: { answer: ShownAnswer; filesAt: string }) {
  const { t } = useTranslation("applications");
  return (
    <Stack gap="tight">
      <Shown answer={answer} filesAt={filesAt} />
      {answer.kind === "files" && (
        <Muted small>
          {answer.files
            .map(({ bytes }) => t("answer.kilobytes", { count: Math.max(1, Math.round(bytes / 1000)) }))
            .join(", ")}
        </Muted>
      )}
    </Stack>
  );
}
