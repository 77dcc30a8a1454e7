import { EvaluatorsComments } from "./evaluators-comments.tsx";
import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
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
      <ApplicationFacts
        reader={reader}
        call={call}
        company={company}
        number={told.number}
        more={[[t("facts.rank"), rank]]}
      />
      <EvaluatorsComments reader={reader} of={told.comments} />
    </Letter>
  );
}
