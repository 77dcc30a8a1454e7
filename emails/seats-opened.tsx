import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, List, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function SeatsOpened({ reader, evaluator, how, reason, seats, ...told }: Message<"seats-opened">) {
  const { t, text } = reader;
  const lead = { evaluator, count: seats.length, call: text(told.call) };
  return (
    <Letter
      reader={reader}
      heading={t("seats-opened.heading", { count: seats.length })}
      lead={
        how === "handed-back" ? t("seats-opened.handedBackLead", lead) : t("seats-opened.letGoLead", lead)
      }
      why={t("why.manager")}
    >
      <List of={seats.map(({ company, number }) => `${company} (${number})`)} />
      {reason && <Label>{t("seats-opened.reason")}</Label>}
      {reason && <Quote>{reason}</Quote>}
      <Paragraph>{t("seats-opened.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("seats-opened.action")}
      </Button>
    </Letter>
  );
}
