import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function ApplicationWithdrawn({ reader, ...told }: Message<"application-withdrawn">) {
  const { company, number, reason } = told;
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("application-withdrawn.heading")}
      lead={t("application-withdrawn.lead", { company, call })}
      why={t("why.applicant", { company })}
    >
      <ApplicationFacts reader={reader} call={call} company={company} number={number} />
      {reason && <Label>{t("application-withdrawn.reason")}</Label>}
      {reason && <Quote>{reason}</Quote>}
      <Paragraph>
        {t("application-withdrawn.again", { closesAt: instant(told.closesAt, told.timeZone) })}
      </Paragraph>
    </Letter>
  );
}
