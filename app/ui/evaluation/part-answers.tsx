import { type ShownAnswer, Shown } from "../application/answers.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Stack } from "../layout.tsx";
import { Strong } from "../text.tsx";
import { FilesInPage } from "./files-in-page.tsx";

type PartAnswersProps = { answers: ShownAnswer[]; filesAt: string };

/** Facts as a short list, then the texts and files one below the other. */
export function PartAnswers({ answers, filesAt }: PartAnswersProps) {
  const facts = answers.filter(isFact);
  const texts = answers.filter((answer) => !isFact(answer));
  const value = (answer: ShownAnswer) =>
    answer.kind === "files" ? (
      <FilesInPage files={answer.files} filesAt={filesAt} />
    ) : (
      <Shown answer={answer} filesAt={filesAt} />
    );
  return (
    <Stack>
      {facts.length > 0 && (
        <DescriptionList
          layout="inline"
          items={facts.map((answer) => ({ term: answer.label, value: value(answer) }))}
        />
      )}
      {texts.length > 0 && (
        <DescriptionList
          layout="stacked"
          items={texts.map((answer) => ({ term: <Strong>{answer.label}</Strong>, value: value(answer) }))}
        />
      )}
    </Stack>
  );
}

function isFact(answer: ShownAnswer): boolean {
  if (answer.kind === "text") return answer.text.length <= 90 && !answer.text.includes("\n");
  return answer.kind !== "agreement" && answer.kind !== "files";
}
