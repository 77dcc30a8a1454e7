import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function FinalistReminder({ reader, company, ...told }: Message<"finalist-reminder">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const answerBy = instant(told.answerBy, told.timeZone);
  return (
    <Letter
      reader={reader}
      heading={t("finalist-reminder.heading")}
      lead={t("finalist-reminder.lead", { company, call })}
      why={t("why.applicant", { company })}
    >
      <Paragraph>{t("finalist-reminder.next", { answerBy })}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("decision-finalist.action")}
      </Button>
      <ApplicationFacts
        reader={reader}
        call={call}
        company={company}
        number={told.number}
        more={[[t("facts.answerBy"), answerBy]]}
      />
    </Letter>
  );
}
