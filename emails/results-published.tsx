import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { StopFollowing } from "./layout/stop.tsx";
import { Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function ResultsPublished({ reader, role, count, ...told }: Message<"results-published">) {
  const { t, text } = reader;
  return (
    <Letter
      reader={reader}
      heading={t("results-published.heading")}
      lead={t("results-published.lead", { call: text(told.call) })}
      why={t(role === "evaluator" ? "why.evaluator" : "why.follower")}
    >
      <Paragraph>
        {t(count > 0 ? "results-published.finalists" : "results-published.none", { count })}
      </Paragraph>
      {role === "evaluator" && <Paragraph>{t("results-published.thanks")}</Paragraph>}
      <Button reader={reader} link={told.link}>
        {t("results-published.action")}
      </Button>
      <StopFollowing reader={reader} link={told.stop} />
    </Letter>
  );
}
