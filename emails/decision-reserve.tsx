import { EvaluatorsComments } from "./evaluators-comments.tsx";
import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function DecisionReserve({ reader, company, rank, ...told }: Message<"decision-reserve">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("decision-reserve.heading")}
      lead={t("decision-reserve.lead", { company, rank, call })}
      why={t("why.applicant", { company })}
    >
      <Paragraph>{t("decision-reserve.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("decision-reserve.action")}
      </Button>
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.company"), company],
          [t("facts.number"), told.number],
          [t("facts.rank"), rank],
        ]}
      />
      <EvaluatorsComments reader={reader} of={told.comments} />
    </Letter>
  );
}
