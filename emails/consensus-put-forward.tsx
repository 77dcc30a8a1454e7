import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function ConsensusPutForward({ reader, company, number, ...told }: Message<"consensus-put-forward">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("consensus-put-forward.heading")}
      lead={t("consensus-put-forward.lead", { number, call })}
      why={t("why.evaluator")}
    >
      {told.again && <Paragraph>{t("consensus-put-forward.again")}</Paragraph>}
      <Paragraph>{t("consensus-put-forward.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("consensus-put-forward.action")}
      </Button>
      <ApplicationFacts {...{ reader, call, company, number }} />
    </Letter>
  );
}
