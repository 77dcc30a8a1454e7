import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function NothingBegun({ reader, count, declared, ...told }: Message<"nothing-begun">) {
  const { t, text, instant } = reader;
  const call = text(told.call);
  return (
    <Letter
      reader={reader}
      heading={t("nothing-begun.heading", { count })}
      lead={t("nothing-begun.lead", { count, call })}
      why={t("why.evaluator")}
    >
      <Facts
        of={[
          [t("facts.call"), call],
          [t("facts.applications"), count],
          [t("facts.dueAt"), told.dueAt && instant(told.dueAt, told.timeZone)],
        ]}
      />
      {!declared && <Paragraph>{t("nothing-begun.declare")}</Paragraph>}
      <Button reader={reader} link={told.link}>
        {t(declared ? "nothing-begun.action" : "nothing-begun.declareAction")}
      </Button>
      <Paragraph>{t("nothing-begun.otherwise")}</Paragraph>
    </Letter>
  );
}
