import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { FileField } from "../file-field.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { Bullets, Muted } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { type Change, ChangeList } from "./change-list.tsx";
import { Stale } from "./stale.tsx";
import { useWrongInWords, type WrongPlace } from "./wrong-in-words.ts";

export type ImportAnswer = {
  text: string;
  /** Nothing was given, or too much. */
  problem?: "missing" | "tooLarge";
  /** Not JSON at all, from this line on. */
  notJson?: { line?: number };
  wrong?: WrongPlace[];
  /** What would change; none were it the same form. */
  changes?: Change[];
  refused?: string;
};

type ImportPageProps = { revision: number; base: string; answer?: ImportAnswer };
const shown = 20;

/** First the form is looked at, then it takes the place of the one in work. */
export function ImportPage({ revision, base, answer }: ImportPageProps) {
  const { t } = useTranslation("builder");
  const { state } = useNavigation();
  const error = useProblem(answer);
  const ready = Boolean(answer?.changes?.length);
  return (
    <SubPage
      width="form"
      back={{ to: base, label: t("back") }}
      title={t("importPage.title")}
      lead={t("importPage.lead")}
    >
      <Stack gap="large">
        {answer?.refused && <Stale refused={answer.refused} base={base} />}
        {answer?.wrong && <WrongPlaces places={answer.wrong} />}
        {answer?.changes && <WouldChange {...{ revision, base }} answer={answer} changes={answer.changes} />}
        <Form method="post" encType="multipart/form-data">
          <HiddenField name="revision" value={String(revision)} />
          <Stack>
            <FileField
              name="file"
              label={t("importPage.file")}
              accept=".json,application/json"
              accepted={t("importPage.fileAccepted")}
              required={false}
            />
            <TextArea
              name="text"
              label={t("importPage.text")}
              defaultValue={answer?.text}
              errors={error}
              required={false}
              rows={8}
            />
            <ActionBar>
              <Button kind={ready ? "secondary" : "primary"} pending={state === "submitting"}>
                {t("importPage.check")}
              </Button>
              <LinkButton to={base} kind="quiet">
                {t("editor.cancel")}
              </LinkButton>
            </ActionBar>
          </Stack>
        </Form>
      </Stack>
    </SubPage>
  );
}

function useProblem(answer: ImportAnswer | undefined): string | undefined {
  const { t } = useTranslation("builder");
  if (answer?.problem) return t(`importPage.${answer.problem}`);
  if (!answer?.notJson) return;
  const { line } = answer.notJson;
  return line ? t("importPage.notJson", { line }) : t("importPage.notJsonAnywhere");
}

function WrongPlaces({ places }: { places: WrongPlace[] }) {
  const { t } = useTranslation("builder");
  const say = useWrongInWords();
  const more = places.length - shown;
  return (
    <Notice tone="danger" title={t("importPage.wrongTitle", { count: places.length })}>
      <Bullets items={places.slice(0, shown).map(say)} />
      {more > 0 && <Muted>{t("importPage.more", { count: more })}</Muted>}
    </Notice>
  );
}

type WouldChangeProps = ImportPageProps & { changes: Change[]; answer: ImportAnswer };

function WouldChange({ changes, answer, revision }: WouldChangeProps) {
  const { t } = useTranslation("builder");
  if (changes.length === 0) return <Notice>{t("importPage.nothing")}</Notice>;
  return (
    <Section
      title={t("importPage.previewTitle", { count: changes.length })}
      level={3}
      lead={t("importPage.previewText")}
    >
      <Form method="post">
        <HiddenField name="revision" value={String(revision)} />
        <HiddenField name="text" value={answer.text} />
        <HiddenField name="replace" value="on" />
        <Stack>
          <ChangeList changes={changes} />
          <div>
            <Button>{t("importPage.replace")}</Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
