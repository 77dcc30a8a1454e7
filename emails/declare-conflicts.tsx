import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function DeclareConflicts({ reader, call, count, again, link }: Message<"declare-conflicts">) {
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("declare-conflicts.heading")}
      lead={t(again ? "declare-conflicts.leadAgain" : "declare-conflicts.lead", { count, call: text(call) })}
      why={t("why.evaluator")}
    >
      <Paragraph>{t("declare-conflicts.next")}</Paragraph>
      <Button reader={reader} link={link}>
        {t("declare-conflicts.action")}
      </Button>
    </Letter>
  );
}
