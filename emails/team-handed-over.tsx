import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function TeamHandedOver({
  reader,
  from,
  company,
  number,
  link,
  ...told
}: Message<"team-handed-over">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("team-handed-over.heading")}
      lead={t("team-handed-over.lead", { from, call })}
      why={t("why.account")}
    >
      <ApplicationFacts reader={reader} call={call} company={company} number={number} />
      <Paragraph>{t("team-handed-over.next")}</Paragraph>
      <Button reader={reader} link={link}>
        {t("team-handed-over.action")}
      </Button>
    </Letter>
  );
}
