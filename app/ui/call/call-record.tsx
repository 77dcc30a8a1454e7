import { useTranslation } from "react-i18next";
import { Disclosure } from "../disclosure.tsx";
import { Stack } from "../layout.tsx";
import { Prose } from "../prose.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { Timeline } from "../timeline.tsx";

export type Question = { number: number | null; question: string; answer: string; answeredAt: Date | null };
export type Change = { at: Date; text: string };

/** Public questions with their answers, numbered for good. */
export function CallQuestions({ questions, zone }: { questions: Question[]; zone: string }) {
  const { t } = useTranslation("public");
  if (questions.length === 0) return <Muted>{t("call.noQuestions")}</Muted>;
  return (
    <Stack gap="small">
      {questions.map(({ number, question, answer, answeredAt }) => (
        <Disclosure key={number} boxed summary={`${number}. ${question}`}>
          <Stack gap="small">
            <Prose html={answer} />
            {answeredAt && (
              <Muted small>
                {t("call.answered")} <DateTime at={answeredAt} zone={zone} format="date" />
              </Muted>
            )}
          </Stack>
        </Disclosure>
      ))}
    </Stack>
  );
}

type ChangesProps = { changes: Change[]; publishedAt: Date; zone: string };

/** Every change of a published call, newest first, down to its publication. */
export function CallChanges({ changes, publishedAt, zone }: ChangesProps) {
  const { t } = useTranslation("public");
  const all = [...changes, { at: publishedAt, text: t("call.published") }];
  return (
    <Timeline
      items={all.map(({ at, text }) => ({
        title: text,
        state: "past",
        when: <DateTime at={at} zone={zone} format="short" />,
      }))}
    />
  );
}
