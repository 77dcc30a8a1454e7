import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

/** Nothing of what was asked: whoever typed the address may not be its owner. */
export function QuestionReceived({ reader, call, link }: Message<"question-received">) {
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("question-received.heading")}
      lead={t("question-received.lead", { call: text(call) })}
      why={t("why.asked")}
    >
      <Paragraph>{t("question-received.next")}</Paragraph>
      <Button reader={reader} link={link}>
        {t("question-received.action")}
      </Button>
      <Paragraph>{t("question-received.otherwise")}</Paragraph>
    </Letter>
  );
}
