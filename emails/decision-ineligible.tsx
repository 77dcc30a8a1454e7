import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, List, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function DecisionIneligible({ reader, company, note, ...told }: Message<"decision-ineligible">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("decision-ineligible.heading")}
      lead={t("decision-ineligible.lead", { company, call, count: told.reasons.length })}
      why={t("why.applicant", { company })}
    >
      <List of={told.reasons.map(text)} />
      {note && <Label>{t("decision-ineligible.note")}</Label>}
      {note && <Quote>{note}</Quote>}
      <Paragraph>{t("decision-ineligible.otherwise")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("decision-ineligible.action")}
      </Button>
      <ApplicationFacts reader={reader} call={call} company={company} number={told.number} />
    </Letter>
  );
}
