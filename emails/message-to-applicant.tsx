import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Small } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function MessageToApplicant({ reader, number, link, ...told }: Message<"message-to-applicant">) {
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("message-to-applicant.heading")}
      lead={t("message-to-applicant.lead", { number, from: text(told.from), call: text(told.call) })}
      why={t("why.applies")}
    >
      <Button reader={reader} link={link}>
        {t("message-to-applicant.action")}
      </Button>
      <Small>{t("message-to-applicant.team")}</Small>
    </Letter>
  );
}
