import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function RedressReceived({ reader, company, ...told }: Message<"redress-received">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const answerBy = instant(told.answerBy, told.timeZone);
  return (
    <Letter
      reader={reader}
      heading={t("redress-received.heading")}
      lead={t("redress-received.lead", { company, call })}
      why={t("why.applicant", { company })}
    >
      <Paragraph>{t("redress-received.happens", { answerBy })}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("redress-received.action")}
      </Button>
      <ApplicationFacts
        reader={reader}
        call={call}
        company={company}
        number={told.number}
        more={[
          [t("facts.ground"), text(told.ground)],
          [t("facts.weAnswerBy"), answerBy],
        ]}
      />
      <Label>{t("redress-received.asked")}</Label>
      <Quote>{told.asked}</Quote>
    </Letter>
  );
}
