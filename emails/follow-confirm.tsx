import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function FollowConfirm({ reader, call, link }: Message<"follow-confirm">) {
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("follow-confirm.heading")}
      lead={t("follow-confirm.lead", { call: text(call) })}
      why={t("why.address")}
    >
      <Button reader={reader} link={link}>
        {t("follow-confirm.action")}
      </Button>
      <Paragraph>{t("follow-confirm.otherwise")}</Paragraph>
    </Letter>
  );
}
