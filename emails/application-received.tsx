import { ApplicationFacts } from "./layout/application-facts.tsx";
import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph, Small } from "./layout/text.tsx";
import type { Message } from "./message.ts";

/** The receipt. */
export function ApplicationReceived({ reader, ...told }: Message<"application-received">) {
  const { company, number, version, timeZone } = told;
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("application-received.heading")}
      lead={t("application-received.lead", { company, call })}
      why={t("why.applicant", { company })}
    >
      <ApplicationFacts
        reader={reader}
        call={call}
        company={company}
        number={number}
        more={[
          [t("facts.version"), version],
          [t("facts.received"), instant(told.receivedAt, timeZone, { seconds: true })],
          [t("facts.answers"), told.answersCount],
          [t("facts.consents"), told.consents && text(told.consents)],
          [t("facts.checksum"), told.sha256],
        ]}
      />
      <Paragraph>
        {t("application-received.change", { closesAt: instant(told.closesAt, timeZone), version })}
      </Paragraph>
      <Button reader={reader} link={told.link}>
        {t("application-received.action")}
      </Button>
      <Small>{t("application-received.checksum")}</Small>
    </Letter>
  );
}
