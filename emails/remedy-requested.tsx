import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function RemedyRequested({ reader, company, prolonged, ...told }: Message<"remedy-requested">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const until = instant(told.until, told.timeZone);
  return (
    <Letter
      reader={reader}
      heading={t(prolonged ? "remedy-requested.headingProlonged" : "remedy-requested.heading")}
      lead={t(prolonged ? "remedy-requested.leadProlonged" : "remedy-requested.lead", {
        company,
        call,
        until,
      })}
      why={t("why.applicant", { company })}
    >
      <Label>{t("remedy-requested.asked")}</Label>
      <Quote>{told.asked}</Quote>
      <Label>{t("remedy-requested.questions")}</Label>
      <Quote>{told.questions.map(text).join("\n")}</Quote>
      <Paragraph>{t("remedy-requested.next", { until })}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("remedy-requested.action")}
      </Button>
      <ApplicationFacts
        reader={reader}
        call={call}
        company={company}
        number={told.number}
        more={[[t("facts.remedyUntil"), until]]}
      />
    </Letter>
  );
}
