import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function EvaluationDone({ reader, count, closed, ...told }: Message<"evaluation-done">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  const resultsAt = told.resultsAt && instant(told.resultsAt, told.timeZone);
  return (
    <Letter
      reader={reader}
      heading={t("evaluation-done.heading")}
      lead={t("evaluation-done.lead", { count, call })}
      why={t("why.evaluator")}
    >
      {closed > 0 && <Paragraph>{t("evaluation-done.closed", { count: closed })}</Paragraph>}
      <Paragraph>{t("evaluation-done.next")}</Paragraph>
      <Paragraph>
        {resultsAt ? t("evaluation-done.reopen", { resultsAt }) : t("evaluation-done.reopenUndated")}
      </Paragraph>
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.submitted"), count],
          [t("facts.resultsAt"), resultsAt],
        ]}
      />
      <Button reader={reader} link={told.link}>
        {t("evaluation-done.action")}
      </Button>
    </Letter>
  );
}
