import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function TeamRemoved({ reader, from, company, number, ...told }: Message<"team-removed">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("team-removed.heading")}
      lead={t("team-removed.lead", { from, call })}
      why={t("why.wasInTeam")}
    >
      <ApplicationFacts reader={reader} call={call} company={company} number={number} />
      <Paragraph>{t("team-removed.next")}</Paragraph>
    </Letter>
  );
}
