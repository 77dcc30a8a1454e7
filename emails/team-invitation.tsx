import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function TeamInvitation({ reader, from, role, link, ...told }: Message<"team-invitation">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("team-invitation.heading")}
      lead={t("team-invitation.lead", { from, call })}
      why={t("why.invitedToTeam", { from })}
    >
      <ApplicationFacts
        reader={reader}
        call={call}
        company={told.company}
        number={told.number}
        more={[
          [t("facts.mayDo"), t(`team-invitation.${role}`)],
          [t("facts.validUntil"), instant(told.expiresAt, told.timeZone)],
        ]}
      />
      <Button reader={reader} link={link}>
        {t("team-invitation.action")}
      </Button>
      <Paragraph>{t("team-invitation.otherwise")}</Paragraph>
    </Letter>
  );
}
