import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function SamplesWaiting({ reader, left, ...told }: Message<"samples-waiting">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("samples-waiting.heading")}
      lead={t("samples-waiting.lead", { count: left, call })}
      why={t("why.evaluator")}
    >
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.dueAt"), told.dueAt && instant(told.dueAt, told.timeZone)],
        ]}
      />
      <Button reader={reader} link={told.link}>
        {t("samples-waiting.action")}
      </Button>
      <Paragraph>{t("samples-waiting.then")}</Paragraph>
    </Letter>
  );
}
