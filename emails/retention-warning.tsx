import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { List, Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function RetentionWarning({ reader, due, ...told }: Message<"retention-warning">) {
  const { t, text, instant } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("retention-warning.heading")}
      lead={t("retention-warning.lead", { call: text(told.call) })}
      why={t("why.manager")}
    >
      <List
        of={due.map(({ purpose, from }) =>
          t("retention-warning.one", {
            what: t(`retention-warning.${purpose}`),
            from: instant(from, told.timeZone),
          }),
        )}
      />
      <Paragraph>{t("retention-warning.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("retention-warning.action")}
      </Button>
    </Letter>
  );
}
