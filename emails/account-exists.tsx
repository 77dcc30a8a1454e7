import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function AccountExists({ signInLink, reader }: Message<"account-exists">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("account-exists.subject")}
      lead={t("account-exists.lead")}
      why={t("why.account")}
    >
      <Button reader={reader} link={signInLink}>
        {t("account-exists.action")}
      </Button>
      <Paragraph>{t("account-exists.forgotten")}</Paragraph>
      <Paragraph>{t("account-exists.otherwise")}</Paragraph>
    </Letter>
  );
}
