import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function DeclareConflicts({ reader, call, link, ...about }: Message<"declare-conflicts">) {
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("declare-conflicts.heading")}
      lead={t(`declare-conflicts.${leadOf(about)}`, { count: about.count, call: text(call) })}
      why={t("why.evaluator")}
    >
      <Paragraph>{t("declare-conflicts.next")}</Paragraph>
      <Button reader={reader} link={link}>
        {t(about.anonymous ? "declare-conflicts.unnamedAction" : "declare-conflicts.action")}
      </Button>
    </Letter>
  );
}

function leadOf({ again, anonymous }: { again: boolean; anonymous?: boolean }) {
  if (anonymous) return again ? "unnamedAgain" : "unnamedLead";
  return again ? "leadAgain" : "lead";
}
