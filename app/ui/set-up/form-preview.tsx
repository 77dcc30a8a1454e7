import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Question, useHelp } from "../application/question-field.tsx";
import { type Conditions, type Demands, QuestionList } from "../application/question-list.tsx";
import { LinkButton } from "../button.tsx";
import { Fieldset } from "../fieldset.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import type { SelectOption } from "../select-field.tsx";
import { Muted } from "../text.tsx";
import { useSetUp } from "./set-up-page.tsx";

type FormPreviewProps = {
  section: {
    id: string;
    title: string;
    introduction?: string;
    place: number;
    of: number;
    previousId?: string;
    nextId?: string;
    questions: Question[];
    conditions: Conditions;
    countries: SelectOption[];
  };
  demand: (typed?: FormData) => Demands;
};

/** A section as applicants fill it in. The form goes nowhere, with and without JavaScript. */
export function FormPreview({ section, demand }: FormPreviewProps) {
  const { t } = useTranslation(["set-up", "applications"]);
  const home = useSetUp();
  const { title, introduction, place, of, previousId, nextId } = section;
  const to = (id: string) => `${home}/preview/form/${id}`;
  return (
    <Section
      title={title}
      lead={
        <Stack gap="tight">
          <Muted small>{t("applications:section.place", { place, of })}</Muted>
          {introduction}
        </Stack>
      }
    >
      <form method="dialog" noValidate onSubmit={(event) => event.preventDefault()}>
        <QuestionList
          {...section}
          answers={{}}
          demand={demand}
          file={(question) => <FileStandIn question={question} />}
        />
        <ActionBar>
          {nextId && (
            <LinkButton to={to(nextId)} kind="primary" icon="arrow-right">
              {t("preview.next")}
            </LinkButton>
          )}
          {previousId && (
            <LinkButton to={to(previousId)} kind="quiet" icon="arrow-left">
              {t("preview.previous")}
            </LinkButton>
          )}
        </ActionBar>
      </form>
    </Section>
  );
}

function FileStandIn({ question }: { question: Question }) {
  const { t } = useTranslation("set-up");
  const { id, label, required } = question;
  return (
    <Fieldset id={id} legend={inLanguage(label, useLocale())} help={useHelp(question)} required={required}>
      <Muted>{t("preview.file")}</Muted>
    </Fieldset>
  );
}
