import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function EvaluatorInvitation({ reader, from, message, ...told }: Message<"evaluator-invitation">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const programme = text(told.programme);
  return (
    <Letter
      reader={reader}
      heading={t("evaluator-invitation.heading", { programme })}
      lead={t("evaluator-invitation.lead", { from, call })}
      why={t("why.invitedEvaluator", { programme })}
    >
      {message && <Label>{t("evaluator-invitation.message", { from })}</Label>}
      {message && <Quote>{message}</Quote>}
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.applications"), told.applications],
          [t("facts.answerBy"), told.answerBy && instant(told.answerBy, told.timeZone)],
        ]}
      />
      <Paragraph>{t("evaluator-invitation.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("evaluator-invitation.action")}
      </Button>
    </Letter>
  );
}
