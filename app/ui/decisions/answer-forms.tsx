import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { CheckboxField } from "../choice-field.tsx";
import { Disclosure } from "../disclosure.tsx";
import { HiddenField } from "../field.tsx";
import { field } from "../form-field.ts";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { DateTime } from "../time.tsx";
import type { OwnDecision } from "./own-decision.tsx";

/** A finalist takes the place or gives it up; what was answered, or that it is too late. */
export function AnswerForms({ decision, answer }: { decision: OwnDecision; answer?: Answer }) {
  const { t } = useTranslation(["decisions", "refusals"]);
  const { timeZone: zone, answeredAt, answerBy } = decision;
  if (decision.outcome !== "finalist" || !answerBy) return null;
  if (decision.answer && decision.answer !== "silent" && answeredAt)
    return (
      <Notice
        tone={decision.answer === "accepted" ? "success" : "neutral"}
        title={t(`own.${decision.answer}`)}
      >
        <DateTime at={answeredAt} zone={zone} />
      </Notice>
    );
  if (!decision.mayAnswer)
    return (
      <Notice tone="warning" title={t("own.tooLate")}>
        {t("own.tooLateText")}
      </Notice>
    );
  return (
    <Section
      title={t("own.answerTitle")}
      lead={
        <>
          {t("own.answerBy")} <DateTime at={answerBy} zone={zone} readerZone />
        </>
      }
    >
      <Stack>
        {answer?.refused && <Notice tone="danger">{answer.refused}</Notice>}
        {decision.answersForCompany ? (
          <>
            <Accept />
            <Decline answer={answer} />
          </>
        ) : (
          <Notice>{t("refusals:may-not-submit")}</Notice>
        )}
      </Stack>
    </Section>
  );
}

function Accept() {
  const { t } = useTranslation("decisions");
  const { state } = useNavigation();
  return (
    <Form method="post">
      <HiddenField name="answer" value="accepted" />
      <Button size="large" icon="check" pending={state === "submitting"}>
        {t("own.accept")}
      </Button>
    </Form>
  );
}

function Decline({ answer }: { answer?: Answer }) {
  const { t } = useTranslation("decisions");
  const [form, fields] = useAnsweredForm<{ sure: string }>(answer);
  return (
    <Disclosure summary={t("own.declineTitle")} open={Boolean(answer?.form)}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <Stack>
          <FormProblems form={form} answer={answer?.form && answer} />
          <p>{t("own.declineText")}</p>
          <HiddenField name="answer" value="declined" />
          <CheckboxField {...field(fields.sure)} label={t("own.declineSure")} />
          <div>
            <Button kind="danger">{t("own.decline")}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  );
}
