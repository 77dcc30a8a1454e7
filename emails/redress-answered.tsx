import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function RedressAnswered({ reader, company, outcome, ...told }: Message<"redress-answered">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("redress-answered.heading")}
      lead={t(`redress-answered.${outcome}`, { company, call })}
      why={t("why.applicant", { company })}
    >
      <Label>{t("redress-answered.reasons")}</Label>
      <Quote>{told.answer}</Quote>
      <Paragraph>{t(`redress-answered.${outcome}Next`)}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("redress-answered.action")}
      </Button>
      <ApplicationFacts reader={reader} call={call} company={company} number={told.number} />
    </Letter>
  );
}
