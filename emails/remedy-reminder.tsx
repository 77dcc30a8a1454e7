import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function RemedyReminder({ reader, company, ...told }: Message<"remedy-reminder">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const until = instant(told.until, told.timeZone);
  return (
    <Letter
      reader={reader}
      heading={t("remedy-reminder.heading")}
      lead={t("remedy-reminder.lead", { company, call, until })}
      why={t("why.applicant", { company })}
    >
      <Paragraph>{t("remedy-reminder.next", { until })}</Paragraph>
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
