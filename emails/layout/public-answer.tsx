import type { Message } from "../message.ts";
import { Button } from "./button.tsx";
import { StopFollowing } from "./stop.tsx";
import { Label, Quote } from "./text.tsx";

/** A public question with its answer, and the way to all of them. */
export function PublicAnswer({ reader, question, answer, link, stop }: Message<"question-answered">) {
  const { t, text } = reader;
  return (
    <>
      <Label>{t("question-answered.question")}</Label>
      <Quote>{text(question)}</Quote>
      <Label>{t("question-answered.answer")}</Label>
      <Quote>{text(answer)}</Quote>
      <Button reader={reader} link={link}>
        {t("question-answered.action")}
      </Button>
      <StopFollowing reader={reader} link={stop} />
    </>
  );
}
