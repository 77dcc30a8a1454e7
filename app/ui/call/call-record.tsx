import { LinkButton } from "../button.tsx";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Row, Stack } from "../layout.tsx";
import { Prose } from "../prose.tsx";
import { useLocale } from "../locale.ts";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { Timeline } from "../timeline.tsx";

export type Question = { number: number | null; question: string; answer: string; answeredAt: Date | null };
export type Change = { at: Date; text: string };

/** The newest answers; all of them have a page. */
const shownOnCall = 5;
/** `slug`: of a call that is public, where one can ask. */
type QuestionsProps = { questions: Question[]; zone: string; slug?: string };

/** Public questions with their answers, numbered for good. */
export function CallQuestions({ questions, zone, slug }: QuestionsProps) {
  const { t } = useTranslation("public");
  return (
    <Stack gap="small">
      {questions.length === 0 && <Muted>{t("call.noQuestions")}</Muted>}
      {slug && <QuestionLinks slug={slug} count={questions.length} />}
      {questions.slice(-shownOnCall).map(({ number, question, answer, answeredAt }) => (
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

function QuestionLinks({ slug, count }: { slug: string; count: number }) {
  const { t } = useTranslation("questions");
  return (
    <Row>
      <LinkButton to={`/calls/${slug}/questions`} size="small" icon="search">
        {count > 0 ? t("onCall.all", { count }) : t("onCall.ask")}
      </LinkButton>
      <LinkButton to={`/calls/${slug}/follow`} size="small" icon="mail">
        {t("onCall.follow")}
      </LinkButton>
    </Row>
  );
}

type ChangesProps = {
  slug: string;
  changes: Change[];
  version: number;
  changedAt?: Date;
  publishedAt: Date;
  zone: string;
};

/** Every change of a published call, newest first, down to its publication, and the way to what each of them was. */
export function CallChanges({ slug, changes, version, changedAt, publishedAt, zone }: ChangesProps) {
  const { t } = useTranslation(["public", "deadlines"]);
  const locale = useLocale();
  const at = changedAt && formatInstant(changedAt, { locale, zone, format: "date" });
  const all = [...changes, { at: publishedAt, text: t("call.published") }];
  return (
    <Stack gap="small">
      {at && <TextLink to={`/calls/${slug}/changes`}>{t("deadlines:version", { version, at })}</TextLink>}
      <Timeline
        items={all.map(({ at, text }) => ({
          title: text,
          state: "past",
          when: <DateTime at={at} zone={zone} format="short" />,
        }))}
      />
    </Stack>
  );
}
