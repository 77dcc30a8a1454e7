import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { TextField } from "../field.tsx";
import { FilterForm } from "../filter-form.tsx";
import { Columns, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Prose } from "../prose.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { AskForm, type AskAnswer } from "./ask-form.tsx";

type Question = {
  number: number;
  question: string;
  answer: string;
  answeredAt: Date;
  correctedAt: Date | null;
};
type QuestionsPageProps = {
  call: { slug: string; title: string; contactEmail: string };
  timeZone: string;
  takenUntil: Date;
  open: boolean;
  asker?: { name: string; email: string };
  search: string;
  total: number;
  questions: Question[];
  asked: boolean;
  answer?: AskAnswer;
};

/** So many answers are read through at a glance. */
const withoutSearch = 4;

/** Everything that was answered in public, and where to ask. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { t } = useTranslation("questions");
  const { call, search, total, questions, asked, answer } = props;
  const page = `/calls/${call.slug}`;
  return (
    <Page
      title={t("title")}
      eyebrow={call.title}
      back={{ to: page, label: t("toCall") }}
      actions={
        <>
          {props.open && (
            <LinkButton to="#ask" size="small">
              {t("ask.title")}
            </LinkButton>
          )}
          <LinkButton to={`${page}/follow`} icon="mail" size="small">
            {t("follow")}
          </LinkButton>
        </>
      }
      notices={
        asked &&
        !answer && (
          <Notice tone="success" title={t("ask.done")}>
            {t("ask.doneText")}
          </Notice>
        )
      }
    >
      <Columns asideWidth="wide" aside={<Asking {...props} />}>
        <Stack gap="large">
          {(total > withoutSearch || search) && <Search search={search} count={questions.length} />}
          {questions.length === 0 && <Nothing search={search} />}
          {questions.map((question) => (
            <OneAnswer key={question.number} {...question} zone={props.timeZone} />
          ))}
        </Stack>
      </Columns>
    </Page>
  );
}

function Search({ search, count }: { search: string; count: number }) {
  const { t } = useTranslation("questions");
  return (
    <Stack gap="small">
      <FilterForm label={t("search")} submitLabel={t("search")} clearTo={search ? "?" : undefined}>
        <TextField
          key={search}
          name="q"
          type="search"
          label={t("search")}
          hideLabel
          required={false}
          defaultValue={search}
        />
      </FilterForm>
      {search && <Muted small>{t("found", { count })}</Muted>}
    </Stack>
  );
}

function Nothing({ search }: { search: string }) {
  const { t } = useTranslation("questions");
  return (
    <EmptyState icon="search" title={t(search ? "noneFound" : "none")}>
      {t(search ? "noneFoundText" : "noneText")}
    </EmptyState>
  );
}

function OneAnswer({ number, question, answer, answeredAt, correctedAt, zone }: Question & { zone: string }) {
  const { t } = useTranslation("questions");
  return (
    <Section id={`q${number}`} title={`${number}. ${question}`} level={2} divided>
      <Stack gap="small">
        <Prose html={answer} />
        <Muted small>
          {t("answeredAt")} <DateTime at={answeredAt} zone={zone} format="date" />
          {correctedAt && (
            <>
              {" · "}
              {t("correctedAt")} <DateTime at={correctedAt} zone={zone} format="short" />
            </>
          )}
          {" · "}
          <TextLink to={`#q${number}`}>{t("link", { number })}</TextLink>
        </Muted>
      </Stack>
    </Section>
  );
}

function Asking({ open, takenUntil, timeZone, call, asker, answer, asked }: QuestionsPageProps) {
  const { t } = useTranslation("questions");
  if (!open)
    return (
      <Section id="ask" title={t("ask.closed")}>
        <p>{t("ask.closedText", { email: call.contactEmail })}</p>
        {answer?.refused && <Notice tone="danger">{answer.refused}</Notice>}
      </Section>
    );
  return (
    <Section
      id="ask"
      title={t("ask.title")}
      lead={
        <>
          {t("ask.until")} <DateTime at={takenUntil} zone={timeZone} readerZone />
        </>
      }
    >
      <AskForm key={String(asked)} asker={asker} answer={answer} />
    </Section>
  );
}
