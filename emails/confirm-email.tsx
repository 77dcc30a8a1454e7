import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function ConfirmEmail({ link, reader }: Message<"confirm-email">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("confirm-email.subject")}
      lead={t("confirm-email.lead")}
      why={t("why.address")}
    >
      <Button reader={reader} link={link}>
        {t("confirm-email.action")}
      </Button>
      <Paragraph>{t("confirm-email.otherwise")}</Paragraph>
    </Letter>
  );
}
