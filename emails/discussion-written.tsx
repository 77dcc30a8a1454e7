import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import type { Message } from "./message.ts";

export function DiscussionWritten({ reader, company, number, ...told }: Message<"discussion-written">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("discussion-written.heading")}
      lead={t("discussion-written.lead", { number, call })}
      why={t("why.evaluator")}
    >
      <Button reader={reader} link={told.link}>
        {t("discussion-written.action")}
      </Button>
      <ApplicationFacts {...{ reader, call, company, number }} />
    </Letter>
  );
}
