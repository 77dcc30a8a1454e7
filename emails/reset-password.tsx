import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function ResetPassword({ link, minutes, reader }: Message<"reset-password">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("reset-password.subject")}
      lead={t("reset-password.lead", { count: minutes })}
      why={t("why.account")}
    >
      <Button reader={reader} link={link}>
        {t("reset-password.action")}
      </Button>
      <Paragraph>{t("reset-password.otherwise")}</Paragraph>
    </Letter>
  );
}
