import { EvaluatorsComments } from "./evaluators-comments.tsx";
import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function DecisionNotSelected({ reader, company, ...told }: Message<"decision-not-selected">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("decision-not-selected.heading")}
      lead={t("decision-not-selected.lead", { company, call })}
      why={t("why.applicant", { company })}
    >
      <Paragraph>
        {t(told.aboveThreshold ? "decision-not-selected.above" : "decision-not-selected.below")}
      </Paragraph>
      <Paragraph>{t("decision-not-selected.thanks")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("decision-not-selected.action")}
      </Button>
      <ApplicationFacts reader={reader} call={call} company={company} number={told.number} />
      <EvaluatorsComments reader={reader} of={told.comments} />
    </Letter>
  );
}
