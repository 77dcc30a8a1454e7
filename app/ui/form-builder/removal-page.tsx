import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { Bullets } from "../text.tsx";
import type { FactName } from "./form-in-work.ts";
import { Stale } from "./stale.tsx";

type RemovalPageProps = {
  label: string;
  isSection: boolean;
  revision: number;
  /** Applications that hold an answer. */
  answered: { drafts: number; submitted: number };
  questions: string[];
  /** Questions whose conditions look at it. */
  dependents: string[];
  facts: FactName[];
  base: string;
  answer?: Answer;
};

/** Says what taking something out does to whom, before it is done. */
export function RemovalPage({ label, isSection, revision, base, answer, ...about }: RemovalPageProps) {
  const { t } = useTranslation("builder");
  const { questions, dependents } = about;
  return (
    <SubPage
      width="form"
      back={{ to: base, label: t("back") }}
      title={t("remove.title", { name: label || t("row.unnamed") })}
    >
      <Form method="post">
        <HiddenField name="revision" value={String(revision)} />
        <Stack>
          {answer?.refused && <Stale refused={answer.refused} base={base} />}
          <Bullets items={useConsequences(about)} />
          {dependents.length > 0 && (
            <Notice tone="warning">{t("remove.dependents", { questions: dependents.join("; ") })}</Notice>
          )}
          {isSection && questions.length > 0 && (
            <Section title={t("remove.questions")} level={3}>
              <Bullets items={questions} />
            </Section>
          )}
          <ActionBar>
            <Button kind="danger" icon="trash">
              {t("remove.submit")}
            </Button>
            <LinkButton to={base}>{t("remove.cancel")}</LinkButton>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}

function useConsequences({ answered, facts }: Pick<RemovalPageProps, "answered" | "facts">): string[] {
  const { t } = useTranslation("builder");
  const { drafts, submitted } = answered;
  const names = facts.map((fact) => t(`factNames.${fact}`)).join(", ");
  return [
    drafts + submitted === 0 && t("remove.noAnswers"),
    drafts > 0 && t("remove.drafts", { count: drafts }),
    submitted > 0 && t("remove.submitted", { count: submitted }),
    facts.length > 0 && t("remove.facts", { facts: names }),
    t("remove.until"),
    t("remove.undo"),
  ].filter((sentence) => sentence !== false);
}
