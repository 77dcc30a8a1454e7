import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function NewSignIn({ browser, at, link, reader }: Message<"new-sign-in">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("new-sign-in.subject")}
      lead={t("new-sign-in.lead")}
      why={t("why.account")}
    >
      <Facts
        of={[
          [t("new-sign-in.when"), reader.instant(at, "Europe/Brussels")],
          [t("new-sign-in.device"), browser || t("new-sign-in.unknown")],
        ]}
      />
      <Button reader={reader} link={link}>
        {t("new-sign-in.action")}
      </Button>
      <Paragraph>{t("new-sign-in.otherwise")}</Paragraph>
    </Letter>
  );
}
