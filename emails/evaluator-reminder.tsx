import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function EvaluatorReminder({ reader, ...told }: Message<"evaluator-reminder">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const programme = text(told.programme);
  return (
    <Letter
      reader={reader}
      heading={t("evaluator-reminder.heading")}
      lead={t("evaluator-reminder.lead", { programme, call })}
      why={t("why.invitedEvaluator", { programme })}
    >
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.applications"), told.applications],
          [t("facts.answerBy"), told.answerBy && instant(told.answerBy, told.timeZone)],
        ]}
      />
      <Paragraph>{t("evaluator-reminder.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("evaluator-invitation.action")}
      </Button>
    </Letter>
  );
}
