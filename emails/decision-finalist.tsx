import { EvaluatorsComments } from "./evaluators-comments.tsx";
import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function DecisionFinalist({ reader, company, ...told }: Message<"decision-finalist">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const answerBy = instant(told.answerBy, told.timeZone);
  return (
    <Letter
      reader={reader}
      heading={t("decision-finalist.heading")}
      lead={t("decision-finalist.lead", { company, call })}
      why={t("why.applicant", { company })}
    >
      <Paragraph>{t("decision-finalist.answer", { answerBy })}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("decision-finalist.action")}
      </Button>
      <ApplicationFacts
        reader={reader}
        call={call}
        company={company}
        number={told.number}
        more={[
          [t("facts.place"), told.place],
          [t("facts.hub"), told.hub && text(told.hub)],
          [t("facts.answerBy"), answerBy],
        ]}
      />
      <EvaluatorsComments reader={reader} of={told.comments} />
    </Letter>
  );
}
