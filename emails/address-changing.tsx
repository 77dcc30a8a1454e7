import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function AddressChanging({ address, link, days, reader }: Message<"address-changing">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("address-changing.subject")}
      lead={t("address-changing.lead", { address })}
      why={t("why.account")}
    >
      <Button reader={reader} link={link}>
        {t("address-changing.action")}
      </Button>
      <Paragraph>{t("address-changing.validity", { count: days })}</Paragraph>
    </Letter>
  );
}
