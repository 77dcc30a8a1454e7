import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function FurtherAddress({ link, minutes, main, has, reader }: Message<"further-address">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("further-address.subject")}
      lead={t("further-address.lead", { address: main })}
      why={t("why.address")}
    >
      {has && <Paragraph>{t("further-address.merges", { address: main })}</Paragraph>}
      <Button reader={reader} link={link}>
        {t("further-address.action")}
      </Button>
      <Paragraph>{t("further-address.validity", { count: minutes })}</Paragraph>
    </Letter>
  );
}
