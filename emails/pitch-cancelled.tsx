import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function PitchCancelled({ reader, company, reason, ...told }: Message<"pitch-cancelled">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("pitch-cancelled.heading")}
      lead={t("pitch-cancelled.lead", { company, call, at: instant(told.at, told.timeZone) })}
      why={t("why.applicant", { company })}
    >
      <Label>{t("pitch-cancelled.reason")}</Label>
      <Quote>{reason}</Quote>
      <Paragraph>{t("pitch-cancelled.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("pitch-cancelled.action")}
      </Button>
      <ApplicationFacts reader={reader} call={call} company={company} number={told.number} />
    </Letter>
  );
}
