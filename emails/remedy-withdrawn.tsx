import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function RemedyWithdrawn({ reader, company, reason, ...told }: Message<"remedy-withdrawn">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("remedy-withdrawn.heading")}
      lead={t("remedy-withdrawn.lead", { company, call })}
      why={t("why.applicant", { company })}
    >
      <Label>{t("remedy-withdrawn.reason")}</Label>
      <Quote>{reason}</Quote>
      <Paragraph>{t("remedy-withdrawn.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("remedy-withdrawn.action")}
      </Button>
      <ApplicationFacts reader={reader} call={call} company={company} number={told.number} />
    </Letter>
  );
}
