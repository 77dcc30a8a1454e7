import type { ComponentProps } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Question } from "../application/question-field.tsx";
import { LinkButton } from "../button.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import type { SelectOption } from "../select-field.tsx";
import { SubPage } from "../sub-page.tsx";
import { Muted } from "../text.tsx";
import { BesidePreview } from "./beside-preview.tsx";
import { QuestionPreview } from "./preview.tsx";
import { QuestionEditor } from "./question-editor.tsx";

type QuestionPageProps = Omit<ComponentProps<typeof QuestionEditor>, "isNew"> & {
  isNew?: boolean;
  section: { id: string; title: string };
  /** As it is typed. */
  shown: Question;
  countries: SelectOption[];
  /** Applications that hold an answer. */
  answered?: { drafts: number; submitted: number };
  previousId?: string;
  nextId?: string;
  says?: string;
};

/** The editor of one question beside its preview. */
export function QuestionPage({ isNew = false, shown, countries, says, ...props }: QuestionPageProps) {
  const { t } = useTranslation("builder");
  const { base, section, question, answer } = props;
  const type = t(`types.${question.type}.name`);
  return (
    <SubPage
      back={{ to: base, label: t("back") }}
      title={isNew ? t("editor.newTitle", { type }) : type}
      lead={t("editor.in", { section: section.title })}
    >
      <Stack>
        {!answer && says === "duplicated" && <Notice tone="success">{t("duplicated")}</Notice>}
        {!isNew && <Acts {...props} />}
        <BesidePreview preview={<QuestionPreview question={shown} countries={countries} />}>
          <QuestionEditor {...props} isNew={isNew} />
        </BesidePreview>
      </Stack>
    </SubPage>
  );
}

type ActsProps = Omit<QuestionPageProps, "shown" | "countries">;

function Acts({ base, question: { id }, revision, answered, previousId, nextId }: ActsProps) {
  const { t } = useTranslation("builder");
  const count = (answered?.drafts ?? 0) + (answered?.submitted ?? 0);
  return (
    <Row justify="between">
      <Row>
        {previousId && (
          <LinkButton to={`${base}/questions/${previousId}`} kind="quiet" size="small" icon="arrow-left">
            {t("editor.previous")}
          </LinkButton>
        )}
        {nextId && (
          <LinkButton to={`${base}/questions/${nextId}`} kind="quiet" size="small" icon="arrow-right">
            {t("editor.next")}
          </LinkButton>
        )}
        {count > 0 && <Muted small>{t("editor.answered", { count })}</Muted>}
      </Row>
      <Row>
        <FormButton
          action={`${base}/questions/${id}/duplicate`}
          fields={{ revision: String(revision) }}
          size="small"
          icon="copy"
        >
          {t("editor.duplicate")}
        </FormButton>
        <LinkButton to={`${base}/questions/${id}/remove`} size="small" icon="trash">
          {t("editor.remove")}
        </LinkButton>
      </Row>
    </Row>
  );
}
