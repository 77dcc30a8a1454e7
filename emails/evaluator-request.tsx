import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import type { Message } from "./message.ts";

export function EvaluatorRequest({ reader, from, link, call }: Message<"evaluator-request">) {
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("evaluator-request.heading")}
      lead={t("evaluator-request.lead", { from, call: text(call) })}
      why={t("why.manager")}
    >
      <Button reader={reader} link={link}>
        {t("evaluator-request.action")}
      </Button>
    </Letter>
  );
}
