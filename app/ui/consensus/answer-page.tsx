import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { HiddenField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { TextArea } from "../text-area.tsx";
import { ConsensusShown, type ShownConsensus } from "./outcome.tsx";

type AnswerPageProps = {
  at: string;
  number: string;
  company: string | null;
  version: number;
  /** None while its rapporteur changes it. */
  consensus: ShownConsensus | null;
  ownAnswer: { state: "agrees" | "minority" | "waiting"; text: string };
  answer?: Answer;
};

/** The consensus sheet with the question whether one agrees. */
export function AnswerPage({ at, number, company, version, consensus, ownAnswer, answer }: AnswerPageProps) {
  const { t } = useTranslation("consensus");
  const { state } = useNavigation();
  const start = {
    agrees: { agrees: "yes", minority: "no", waiting: "" }[ownAnswer.state],
    view: ownAnswer.text,
  };
  const [form, fields] = useAnsweredForm<{ agrees: string; view: string }>(answer, start);
  return (
    <Page
      width="form"
      title={t("answer.title")}
      eyebrow={company ? `${number} · ${company}` : number}
      back={{ to: at, label: t("answer.back") }}
    >
      <Stack gap="large">
        {consensus ? <ConsensusShown sheet={consensus} /> : <Notice>{t("next.beingWritten")}</Notice>}
        <Section title={t("answer.yours")} divided>
          <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
            <Stack>
              <FormProblems form={form} answer={answer} />
              <HiddenField name="version" value={String(version)} />
              <ChoiceField
                {...field(fields.agrees)}
                label={t("answer.question")}
                options={[
                  { value: "yes", label: t("answer.yes") },
                  { value: "no", label: t("answer.no"), help: t("answer.noHelp") },
                ]}
              />
              <TextArea
                {...field(fields.view)}
                label={t("answer.view")}
                help={t("answer.viewHelp")}
                required={false}
                rows={5}
                limit={5000}
              />
              <ActionBar>
                <Button pending={state === "submitting"} disabled={!consensus}>
                  {t("answer.now")}
                </Button>
                <LinkButton to={at} kind="quiet">
                  {t("answer.back")}
                </LinkButton>
              </ActionBar>
            </Stack>
          </Form>
        </Section>
      </Stack>
    </Page>
  );
}
