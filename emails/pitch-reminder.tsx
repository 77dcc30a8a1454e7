import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, Paragraph, Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function PitchReminder({ reader, company, ...told }: Message<"pitch-reminder">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const at = instant(told.at, told.timeZone);
  const prepare = told.prepare && text(told.prepare);
  return (
    <Letter
      reader={reader}
      heading={t("pitch-reminder.heading")}
      lead={t("pitch-reminder.lead", { company, call, at })}
      why={t("why.applicant", { company })}
    >
      <ApplicationFacts
        reader={reader}
        call={call}
        company={company}
        number={told.number}
        more={[
          [t("facts.interviewAt"), at],
          [t("facts.minutes"), t("pitch-invitation.lasts", { count: told.minutes })],
          [t("facts.where"), told.place],
        ]}
      />
      {prepare && <Label>{t("pitch-invitation.prepare")}</Label>}
      {prepare && <Quote>{prepare}</Quote>}
      <Button reader={reader} link={told.link}>
        {t("pitch-invitation.action")}
      </Button>
      <Paragraph>{t("pitch-invitation.otherwise")}</Paragraph>
    </Letter>
  );
}
