import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function ManagerInvitation({
  link,
  role = "manager",
  reader,
  ...told
}: Message<"manager-invitation">) {
  const { t, text } = reader;
  const programme = text(told.programme);
  return (
    <Letter
      reader={reader}
      heading={t("manager-invitation.subject", { programme, context: role })}
      lead={t("manager-invitation.lead", { programme, context: role })}
      why={t("why.invitedManager", { programme, context: role })}
    >
      <Button reader={reader} link={link}>
        {t("manager-invitation.action")}
      </Button>
      <Paragraph>{t("manager-invitation.otherwise", { programme })}</Paragraph>
    </Letter>
  );
}
