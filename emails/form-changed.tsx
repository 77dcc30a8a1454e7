import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, List, Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function FormChanged({ reader, company, number, submitted, ...told }: Message<"form-changed">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const closesAt = instant(told.closesAt, told.timeZone);
  return (
    <Letter
      reader={reader}
      heading={t("form-changed.heading")}
      lead={t("form-changed.lead", { call })}
      why={company ? t("why.applicant", { company }) : t("why.account")}
    >
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.number"), number],
        ]}
      />
      <Label>{t("form-changed.changes")}</Label>
      <List of={told.changes.map(text)} />
      <Paragraph>{t(submitted ? "form-changed.submitted" : "form-changed.draft", { closesAt })}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("form-changed.action")}
      </Button>
    </Letter>
  );
}
