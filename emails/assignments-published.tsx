import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function AssignmentsPublished({ reader, count, ...told }: Message<"assignments-published">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("assignments-published.heading")}
      lead={t("assignments-published.lead", { count, call })}
      why={t("why.evaluator")}
    >
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.applications"), count],
          [t("facts.dueAt"), told.dueAt && instant(told.dueAt, told.timeZone)],
        ]}
      />
      <Paragraph>{t("assignments-published.conflict")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("assignments-published.action")}
      </Button>
    </Letter>
  );
}
