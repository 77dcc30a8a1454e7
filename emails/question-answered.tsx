import { Letter } from "./layout/letter.tsx";
import { PublicAnswer } from "./layout/public-answer.tsx";
import type { Message } from "./message.ts";

export function QuestionAnswered(message: Message<"question-answered">) {
  const { reader, number, asked } = message;
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("question-answered.heading", { number })}
      lead={t(asked ? "question-answered.leadAsked" : "question-answered.lead", { call: text(message.call) })}
      why={t(asked ? "why.asked" : "why.follower")}
    >
      <PublicAnswer {...message} />
    </Letter>
  );
}
