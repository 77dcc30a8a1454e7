import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function SheetsReminder({ reader, left, ...told }: Message<"sheets-reminder">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("sheets-reminder.heading")}
      lead={t("sheets-reminder.lead", { count: left, call })}
      why={t("why.evaluator")}
    >
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.left"), left],
          [t("facts.dueAt"), told.dueAt && instant(told.dueAt, told.timeZone)],
        ]}
      />
      <Button reader={reader} link={told.link}>
        {t("sheets-reminder.action")}
      </Button>
      <Paragraph>{t("sheets-reminder.otherwise")}</Paragraph>
    </Letter>
  );
}
