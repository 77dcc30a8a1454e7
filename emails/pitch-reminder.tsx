import { Appointment } from "./layout/appointment.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function PitchReminder(told: Message<"pitch-reminder">) {
  const { reader, company } = told;
  const { t, text, instant } = reader;
  const about = { company, call: text(told.call), at: instant(told.at, told.timeZone) };
  return (
    <Letter
      reader={reader}
      heading={t("pitch-reminder.heading")}
      lead={t("pitch-reminder.lead", about)}
      why={t("why.applicant", { company })}
    >
      <Appointment {...told} />
      <Paragraph>{t("pitch-invitation.otherwise")}</Paragraph>
    </Letter>
  );
}
