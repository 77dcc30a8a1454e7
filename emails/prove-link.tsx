import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function ProveLink({ link, minutes, reader }: Message<"prove-link">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("prove-link.subject")}
      lead={t("prove-link.lead", { count: minutes })}
      why={t("why.account")}
    >
      <Button reader={reader} link={link}>
        {t("prove-link.action")}
      </Button>
      <Paragraph>{t("prove-link.otherwise")}</Paragraph>
    </Letter>
  );
}
