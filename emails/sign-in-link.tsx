import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function SignInLink({ link, minutes, reader }: Message<"sign-in-link">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("sign-in-link.subject")}
      lead={t("sign-in-link.lead", { count: minutes })}
      why={t("why.account")}
    >
      <Button reader={reader} link={link}>
        {t("sign-in-link.action")}
      </Button>
      <Paragraph>{t("sign-in-link.otherwise")}</Paragraph>
    </Letter>
  );
}
