import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function DiscussionOpened({ reader, company, number, ...told }: Message<"discussion-opened">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("discussion-opened.heading")}
      lead={t("discussion-opened.lead", { number, call })}
      why={t("why.evaluator")}
    >
      <Paragraph>{t(`discussion-opened.${told.rapporteur ? "rapporteur" : "participant"}`)}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("discussion-opened.action")}
      </Button>
      <ApplicationFacts {...{ reader, call, company, number }} />
    </Letter>
  );
}
