import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

/** Says what, never why: it may be an applicant's word. */
export function AssignmentWithdrawn({ reader, standing, ...told }: Message<"assignment-withdrawn">) {
  const { t, text, called } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t(`assignment-withdrawn.${standing}Heading`)}
      lead={t(`assignment-withdrawn.${standing}Lead`, { company: called(told), call })}
      why={t("why.evaluator")}
    >
      <ApplicationFacts reader={reader} call={call} company={told.company} number={told.number} />
      <Paragraph>{t(`assignment-withdrawn.${standing}Next`)}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("assignments-published.action")}
      </Button>
    </Letter>
  );
}
