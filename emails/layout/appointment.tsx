import type { EmailProps } from "../props.ts";
import type { Reader } from "../reader.ts";
import { ApplicationFacts } from "./application-facts.tsx";
import { Button } from "./button.tsx";
import { Label, Quote } from "./text.tsx";

type AppointmentProps = EmailProps["pitch-reminder"] & { reader: Reader };

/** When and where an interview is, what to prepare, and the way to its page. */
export function Appointment({ reader, company, ...told }: AppointmentProps) {
  const { t, text, instant } = reader;
  const prepare = told.prepare && text(told.prepare);
  return (
    <>
      <ApplicationFacts
        reader={reader}
        call={text(told.call)}
        company={company}
        number={told.number}
        more={[
          [t("facts.interviewAt"), instant(told.at, told.timeZone)],
          [t("facts.minutes"), t("pitch-invitation.lasts", { count: told.minutes })],
          [t("facts.where"), told.place],
        ]}
      />
      {prepare && <Label>{t("pitch-invitation.prepare")}</Label>}
      {prepare && <Quote>{prepare}</Quote>}
      <Button reader={reader} link={told.link}>
        {t("pitch-invitation.action")}
      </Button>
    </>
  );
}
