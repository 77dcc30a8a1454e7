import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { wordDifferences } from "#app/i18n/word-differences.ts";
import { Button } from "../button.tsx";
import { Disclosure } from "../disclosure.tsx";
import { HiddenField } from "../field.tsx";
import { useHydrated } from "../hydrated.ts";
import { Row, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { Muted, Strong } from "../text.tsx";
import { WordChanges } from "../word-changes.tsx";
import { useAnswerWords } from "./answer-words.ts";
import type { OpenConflict } from "./merging.ts";
import type { Question } from "./question-field.tsx";
import { keepField, theirsField } from "./save-fields.ts";

type ConflictPanelProps = {
  conflict: OpenConflict;
  question: Question;
  zone: string;
  onChoose: (choice: "mine" | "theirs") => void;
  onBoth: () => void;
};

/** Below a field whose answer somebody else changed meanwhile. Its buttons send the form where there are no scripts. */
export function ConflictPanel({ conflict, question, zone, onChoose, onBoth }: ConflictPanelProps) {
  const { t } = useTranslation("together");
  const words = useAnswerWords();
  const locale = useLocale();
  const { questionId, by: name, byYou, theirs, mine, base } = conflict;
  const at = formatInstant(conflict.at, { locale, zone, format: "short" });
  const other = words(question, theirs);
  return (
    <Notice
      tone="warning"
      title={
        <span role="alert">{byYou ? t("conflict.titleYou", { at }) : t("conflict.title", { name, at })}</span>
      }
    >
      <HiddenField name={theirsField(questionId)} value={base} />
      <Stack gap="small">
        <p>{t("conflict.text")}</p>
        <div>
          <Strong>{byYou ? t("conflict.theirsYou") : t("conflict.theirs", { name })}</Strong>
          <PlainText text={other} empty={t("conflict.empty")} />
        </div>
        <Disclosure summary={t("conflict.differences")}>
          <Muted small>{t("conflict.differencesHelp")}</Muted>
          <WordChanges pieces={wordDifferences(words(question, mine), other)} />
        </Disclosure>
        <Row>
          <Choice {...{ questionId, onChoose }} choice="mine" />
          <Choice {...{ questionId, onChoose }} choice="theirs" />
          {question.type === "long-text" && <Both onBoth={onBoth} />}
        </Row>
      </Stack>
    </Notice>
  );
}

type ChoiceProps = Pick<ConflictPanelProps, "onChoose"> & { questionId: string; choice: "mine" | "theirs" };

function Choice({ questionId, choice, onChoose }: ChoiceProps) {
  const { t } = useTranslation("together");
  return (
    <Button
      kind="secondary"
      size="small"
      name={keepField(questionId)}
      value={choice}
      onClick={(event) => {
        event.preventDefault();
        onChoose(choice);
      }}
    >
      {t(choice === "mine" ? "conflict.mine" : "conflict.theirsStay")}
    </Button>
  );
}

/** Only a help for scripts: without them one copies. */
function Both({ onBoth }: { onBoth: () => void }) {
  const { t } = useTranslation("together");
  if (!useHydrated()) return null;
  return (
    <Button type="button" kind="quiet" size="small" onClick={onBoth}>
      {t("conflict.both")}
    </Button>
  );
}
