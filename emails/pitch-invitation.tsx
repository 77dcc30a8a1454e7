import { Appointment } from "./layout/appointment.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function PitchInvitation({ changed, calendar, ...told }: Message<"pitch-invitation">) {
  const { reader, company } = told;
  const { t, text, instant } = reader;
  const about = { company, call: text(told.call), at: instant(told.at, told.timeZone) };
  return (
    <Letter
      reader={reader}
      heading={t(changed ? "pitch-invitation.headingChanged" : "pitch-invitation.heading")}
      lead={t(changed ? "pitch-invitation.leadChanged" : "pitch-invitation.lead", about)}
      why={t("why.applicant", { company })}
    >
      <Appointment {...told} />
      {!reader.links && (
        <Paragraph>
          {t("pitch-invitation.calendar")} {reader.address(calendar)}
        </Paragraph>
      )}
      <Paragraph>{t("pitch-invitation.otherwise")}</Paragraph>
    </Letter>
  );
}
