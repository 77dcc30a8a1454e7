import { useTranslation } from "#app/i18n/use-translation.ts";
import { type ShownAnswer, Shown } from "../application/answers.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Stack } from "../layout.tsx";
import { Muted, Strong } from "../text.tsx";
import { FilesInPage } from "./files-in-page.tsx";

/** `kept`: how many parts of it are not shown, because the programme withholds them or has still to look at them. */
export type ReadAnswer = ShownAnswer & { kept?: { withheld: number; waiting: number } };
type PartAnswersProps = { answers: ReadAnswer[]; filesAt: string };

/** Facts as a short list, then the texts and files one below the other. */
export function PartAnswers({ answers, filesAt }: PartAnswersProps) {
  const facts = answers.filter(isFact);
  const texts = answers.filter((answer) => !isFact(answer));
  const value = (answer: ReadAnswer) => (
    <>
      {answer.kind === "files" && <FilesInPage files={answer.files} filesAt={filesAt} />}
      {answer.kind !== "files" && !answer.kept && <Shown answer={answer} filesAt={filesAt} />}
      {answer.kept && <KeptParts {...answer.kept} />}
    </>
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

function KeptParts({ withheld, waiting }: { withheld: number; waiting: number }) {
  const { t } = useTranslation("evaluation");
  return (
    <Stack gap="tight">
      {withheld > 0 && <Muted>{t("kept.withheld", { count: withheld })}</Muted>}
      {waiting > 0 && <Muted>{t("kept.waiting", { count: waiting })}</Muted>}
    </Stack>
  );
}

function isFact(answer: ShownAnswer): boolean {
  if (answer.kind === "text") return answer.text.length <= 90 && !answer.text.includes("\n");
  return answer.kind !== "agreement" && answer.kind !== "files";
}
