import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import type { Message } from "./message.ts";

export function MessageToManagers({ reader, number, from, link, call }: Message<"message-to-managers">) {
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("message-to-managers.heading")}
      lead={t("message-to-managers.lead", { number, from, call: text(call) })}
      why={t("why.manager")}
    >
      <Button reader={reader} link={link}>
        {t("message-to-managers.action")}
      </Button>
    </Letter>
  );
}
