import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function AccountsMerged({ main, address, at, link, reader }: Message<"accounts-merged">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("accounts-merged.subject")}
      lead={t("accounts-merged.lead", { main, address, at: reader.instant(at, "Europe/Brussels") })}
      why={t("why.account")}
    >
      <Paragraph>{t("accounts-merged.what", { main })}</Paragraph>
      <Button reader={reader} link={link}>
        {t("accounts-merged.action")}
      </Button>
      <Paragraph>{t("accounts-merged.otherwise")}</Paragraph>
    </Letter>
  );
}
