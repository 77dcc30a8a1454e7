import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Quote } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function Broadcast({ reader, call, topic, body, link }: Message<"broadcast">) {
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={text(topic)}
      lead={t("broadcast.lead", { call: text(call) })}
      why={t("why.applies")}
    >
      <Quote>{text(body)}</Quote>
      <Button reader={reader} link={link}>
        {t("broadcast.action")}
      </Button>
    </Letter>
  );
}
