import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function AddressAdding({ address, link, days, reader }: Message<"address-adding">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("address-adding.subject")}
      lead={t("address-adding.lead", { address })}
      why={t("why.account")}
    >
      <Button reader={reader} link={link}>
        {t("address-adding.action")}
      </Button>
      <Paragraph>{t("address-adding.validity", { count: days })}</Paragraph>
    </Letter>
  );
}
