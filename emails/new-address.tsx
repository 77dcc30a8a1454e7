import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function NewAddress({ link, minutes, reader }: Message<"new-address">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("new-address.subject")}
      lead={t("new-address.lead")}
      why={t("why.address")}
    >
      <Button reader={reader} link={link}>
        {t("new-address.action")}
      </Button>
      <Paragraph>{t("new-address.validity", { count: minutes })}</Paragraph>
    </Letter>
  );
}
