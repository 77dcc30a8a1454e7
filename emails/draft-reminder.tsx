import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, List, Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

/** To whoever may submit an application that is still a draft: how long there is, and what is missing. */
export function DraftReminder({ reader, number, hours, missing, ...told }: Message<"draft-reminder">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const company = told.company || undefined;
  return (
    <Letter
      reader={reader}
      heading={t("draft-reminder.heading")}
      lead={t("draft-reminder.lead", { number, call })}
      why={company ? t("why.applicant", { company }) : t("why.account")}
    >
      <ApplicationFacts
        reader={reader}
        call={call}
        company={company}
        number={number}
        more={[
          [t("facts.deadline"), instant(told.closesAt, told.timeZone)],
          [t("facts.timeLeft"), timeLeft(hours, t)],
        ]}
      />
      {missing.length === 0 && <Paragraph>{t("draft-reminder.complete")}</Paragraph>}
      {missing.length > 0 && <Paragraph>{t("draft-reminder.missing")}</Paragraph>}
      {missing.map(({ section, questions }) => (
        <div key={text(section)}>
          <Label>{text(section)}</Label>
          <List of={[...new Set(questions.map(text))]} />
        </div>
      ))}
      <Button reader={reader} link={told.link}>
        {t("draft-reminder.action")}
      </Button>
      <Paragraph>{t("draft-reminder.otherwise")}</Paragraph>
    </Letter>
  );
}

function timeLeft(hours: number, t: Message<"draft-reminder">["reader"]["t"]) {
  const days = hours / 24;
  return days >= 2 && Number.isInteger(days)
    ? t("draft-reminder.days", { count: days })
    : t("draft-reminder.hours", { count: hours });
}
