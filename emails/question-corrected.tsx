import { Letter } from "./layout/letter.tsx";
import { PublicAnswer } from "./layout/public-answer.tsx";
import type { Message } from "./message.ts";

export function QuestionCorrected(message: Message<"question-corrected">) {
  const { reader, number, asked } = message;
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("question-corrected.heading", { number })}
      lead={t("question-corrected.lead", { call: text(message.call) })}
      why={t(asked ? "why.asked" : "why.follower")}
    >
      <PublicAnswer {...message} />
    </Letter>
  );
}
