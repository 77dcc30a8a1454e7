import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Bullets } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { type Called, useBothNames, useCalled } from "./called.ts";

type RecusePageProps = Called & {
  /** `recusal`: a conflict of interest; `recognition`: perhaps one; `handBack`: any other reason. */
  kind: "recusal" | "recognition" | "handBack";
  /** Path of the score sheet. */
  at: string;
  state: "open" | "submitted" | "over";
  answer?: Answer;
};

/** An evaluator gives an application up: what that leads to, and why. */
export function RecusePage({ kind, at, number, company, state, answer }: RecusePageProps) {
  const { t } = useTranslation("evaluation");
  const [called, bothNames] = [useCalled(), useBothNames()];
  return (
    <Page
      width="form"
      title={t(`${kind}.title`)}
      lead={t(`${kind}.lead`, { company: called({ number, company }) })}
      eyebrow={bothNames({ number, company })}
      back={{ to: at, label: t("submit.back") }}
    >
      {state === "open" ? <Recuse kind={kind} at={at} answer={answer} /> : <Closed state={state} />}
    </Page>
  );
}

function Closed({ state }: { state: "submitted" | "over" }) {
  const { t } = useTranslation("evaluation");
  return state === "submitted" ? (
    <Notice title={t("submittedTitle")}>{t("submittedText")}</Notice>
  ) : (
    <Notice tone="warning" title={t("overTitle")} />
  );
}

function Recuse({ kind, at, answer }: Pick<RecusePageProps, "kind" | "at" | "answer">) {
  const { t } = useTranslation("evaluation");
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  return (
    <Stack gap="large">
      <FormProblems form={form} answer={answer} />
      <Section title={t(`${kind}.happens`)}>
        <Bullets items={[t(`${kind}.closes`), t(`${kind}.lost`), t(`${kind}.told`)]} />
      </Section>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <Stack gap="large">
          <TextArea
            {...field(fields.reason)}
            label={t(`${kind}.reason`)}
            help={t(`${kind}.reasonHelp`)}
            rows={3}
            limit={1000}
          />
          <ActionBar>
            <Button kind="danger">{t(`${kind}.now`)}</Button>
            <LinkButton to={at} kind="quiet">
              {t("submit.back")}
            </LinkButton>
          </ActionBar>
        </Stack>
      </Form>
    </Stack>
  );
}
