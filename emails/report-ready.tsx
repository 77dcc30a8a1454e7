import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import type { Message } from "./message.ts";

export function ReportReady({ reader, company, ...told }: Message<"report-ready">) {
  const { t, text } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("report-ready.heading")}
      lead={t("report-ready.lead", { company, call })}
      why={t("why.applicant", { company })}
    >
      <Button reader={reader} link={told.link}>
        {t("report-ready.action")}
      </Button>
      <ApplicationFacts reader={reader} call={call} company={company} number={told.number} />
    </Letter>
  );
}
