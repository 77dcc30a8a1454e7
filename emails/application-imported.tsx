import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph, Small } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function ApplicationImported({ reader, ...told }: Message<"application-imported">) {
  const { company, number, submitted, timeZone } = told;
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("application-imported.heading")}
      lead={t("application-imported.lead", { call })}
      why={t("why.applicant", { company })}
    >
      <ApplicationFacts reader={reader} call={call} company={company} number={number} />
      <Paragraph>
        {submitted
          ? t("application-imported.submitted")
          : t("application-imported.draft", { closesAt: instant(told.closesAt, timeZone) })}
      </Paragraph>
      <Button reader={reader} link={told.link}>
        {t("application-imported.action")}
      </Button>
      <Small>{t("application-imported.signIn")}</Small>
    </Letter>
  );
}
