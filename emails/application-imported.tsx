import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
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
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.company"), company],
          [t("facts.number"), number],
        ]}
      />
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
