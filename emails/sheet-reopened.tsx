import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function SheetReopened({ reader, reason, ...told }: Message<"sheet-reopened">) {
  const { t, text, called } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("sheet-reopened.heading")}
      lead={t("sheet-reopened.lead", { company: called(told), call })}
      why={t("why.evaluator")}
    >
      <Label>{t("sheet-reopened.reason")}</Label>
      <Quote>{reason}</Quote>
      <Paragraph>{t("sheet-reopened.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("sheet-reopened.action")}
      </Button>
      <ApplicationFacts reader={reader} call={call} company={told.company} number={told.number} />
    </Letter>
  );
}
