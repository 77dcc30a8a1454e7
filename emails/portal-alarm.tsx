import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function PortalAlarm({ alarm, link, reader }: Message<"portal-alarm">) {
  const { t } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("portal-alarm.subject")}
      lead={t(`portal-alarm.what-${alarm}`)}
      why={t("why.administrator")}
    >
      <Button reader={reader} link={link}>
        {t("portal-alarm.action")}
      </Button>
      <Paragraph>{t("portal-alarm.again")}</Paragraph>
    </Letter>
  );
}
