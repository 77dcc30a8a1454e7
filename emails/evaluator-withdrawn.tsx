import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function EvaluatorWithdrawn({
  reader,
  accepted,
  submitted,
  reason,
  ...told
}: Message<"evaluator-withdrawn">) {
  const { t, text } = reader;
  const names = { programme: text(told.programme), call: text(told.call) };
  return (
    <Letter
      reader={reader}
      heading={t("evaluator-withdrawn.heading")}
      lead={t(accepted ? "evaluator-withdrawn.leadAccepted" : "evaluator-withdrawn.lead", names)}
      why={t("why.invitedEvaluator", names)}
    >
      {submitted && <Paragraph>{t("evaluator-withdrawn.stays", { count: submitted })}</Paragraph>}
      {reason && <Label>{t("evaluator-withdrawn.reason")}</Label>}
      {reason && <Quote>{reason}</Quote>}
      <Paragraph>{t("evaluator-withdrawn.next")}</Paragraph>
    </Letter>
  );
}
