import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { wordDifferences } from "#app/i18n/word-differences.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { LinkButton } from "../button.tsx";
import { Card } from "../card.tsx";
import { Disclosure } from "../disclosure.tsx";
import { EmptyState } from "../empty-state.tsx";
import { FormButton } from "../form-button.tsx";
import { Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { PlainText } from "../prose.tsx";
import { Tag } from "../tag.tsx";
import { Muted, VisuallyHidden } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { WordChanges } from "../word-changes.tsx";
import { useAnswerWords } from "./answer-words.ts";
import type { Answer, Question } from "./question-field.tsx";
import type { Application } from "./standing.tsx";

type Entry = {
  id: number;
  answer: Answer;
  /** What stood there before it. */
  before: Answer;
  at: Date;
  by: string;
  byYou: boolean;
  state: "current" | "earlier" | "aside";
};

type HistoryPageProps = {
  application: Application;
  question: Question;
  sectionId: string;
  base: string;
  entries: Entry[];
  /** Where the older ones begin. */
  next?: number;
  restored: boolean;
  refused?: string;
};

/** Every text that somebody ever saved as the answer to a question, to have back. */
export function HistoryPage({ application, question, sectionId, entries, next, ...props }: HistoryPageProps) {
  const { t } = useTranslation("together");
  const locale = useLocale();
  const path = `/applications/${application.id}`;
  return (
    <Page
      width="reading"
      title={t("history.title")}
      eyebrow={inLanguage(question.label, locale)}
      lead={t("history.lead")}
      back={{ to: `${path}/sections/${sectionId}#${question.id}`, label: t("history.back") }}
      notices={
        <>
          {props.restored && <Notice tone="success">{t("history.restored")}</Notice>}
          {props.refused && <Notice tone="danger">{props.refused}</Notice>}
        </>
      }
    >
      <Stack>
        {entries.length === 0 && <EmptyState title={t("history.none")} />}
        {entries.map((entry) => (
          <OneText
            key={entry.id}
            {...{ entry, question, application }}
            base={props.base}
            action={`${path}/history/${question.id}`}
          />
        ))}
        {next && (
          <div>
            <LinkButton to={`?before=${next}`}>{t("history.older")}</LinkButton>
          </div>
        )}
        <Muted small>{t("history.kept")}</Muted>
      </Stack>
    </Page>
  );
}

type OneTextProps = Pick<HistoryPageProps, "application" | "question" | "base"> & {
  entry: Entry;
  action: string;
};

function OneText({ entry, question, application, base, action }: OneTextProps) {
  const { t } = useTranslation("together");
  const words = useAnswerWords();
  const [text, before] = [words(question, entry.answer), words(question, entry.before)];
  const zone = application.timeZone;
  return (
    <Card
      level={2}
      title={<DateTime at={entry.at} zone={zone} format="short" />}
      eyebrow={entry.byYou ? t("history.byYou") : entry.by}
      tag={<StateOfText state={entry.state} />}
      footer={
        application.editable &&
        entry.state !== "current" && (
          <FormButton action={action} size="small" icon="undo" fields={{ entry: String(entry.id), base }}>
            {t("history.again")}
            <AgainOf at={entry.at} zone={zone} />
          </FormButton>
        )
      }
    >
      <Stack gap="small">
        {entry.state === "aside" && <Muted small>{t("history.asideText")}</Muted>}
        {before ? (
          <>
            <WordChanges pieces={wordDifferences(before, text)} />
            <Disclosure summary={t("history.whole")}>
              <PlainText text={text} empty={t("conflict.empty")} />
            </Disclosure>
          </>
        ) : (
          <PlainText text={text} empty={t("conflict.empty")} />
        )}
      </Stack>
    </Card>
  );
}

/** Which text, for those who only hear the button. */
function AgainOf({ at, zone }: { at: Date; zone: string }) {
  const { t } = useTranslation("together");
  const locale = useLocale();
  return (
    <VisuallyHidden>
      {" "}
      {t("history.againHidden", { at: formatInstant(at, { locale, zone, format: "short" }) })}
    </VisuallyHidden>
  );
}

function StateOfText({ state }: { state: Entry["state"] }) {
  const { t } = useTranslation("together");
  if (state === "current") return <Tag tone="success">{t("history.current")}</Tag>;
  return state === "aside" ? <Tag tone="warning">{t("history.aside")}</Tag> : null;
}
