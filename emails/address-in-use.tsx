import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function AddressInUse({ signInLink, reader }: Message<"address-in-use">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("address-in-use.subject")}
      lead={t("address-in-use.lead")}
      why={t("why.account")}
    >
      <Button reader={reader} link={signInLink}>
        {t("address-in-use.action")}
      </Button>
      <Paragraph>{t("address-in-use.otherwise")}</Paragraph>
    </Letter>
  );
}
