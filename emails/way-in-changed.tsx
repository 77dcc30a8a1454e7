import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function WayInChanged({ what, at, link, name, left, reader }: Message<"way-in-changed">) {
  const { t } = reader;
  const when = reader.instant(at, "Europe/Brussels");
  return (
    <Letter
      reader={reader}
      heading={t(`way-in-changed.heading-${what}`)}
      lead={t(`way-in-changed.lead-${what}`, { at: when, name: name ?? "", left: left ?? 0 })}
      why={t("why.account")}
    >
      <Button reader={reader} link={link}>
        {t("way-in-changed.action")}
      </Button>
      <Paragraph>{t("way-in-changed.otherwise")}</Paragraph>
    </Letter>
  );
}
