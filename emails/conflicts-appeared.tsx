import { Button } from "./layout/button.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, List, Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

export function ConflictsAppeared({ reader, count, pairs, ...told }: Message<"conflicts-appeared">) {
  const { t, text } = reader;
  const waiting = pairs.filter(({ toCheck }) => toCheck);
  const closed = pairs.filter(({ toCheck }) => !toCheck);
  const listed = (some: typeof pairs) =>
    some.map(({ evaluator, number, company }) =>
      t("conflicts-appeared.pair", { evaluator, number, company }),
    );
  return (
    <Letter
      reader={reader}
      heading={t("conflicts-appeared.heading", { count })}
      lead={t("conflicts-appeared.lead", { count, call: text(told.call) })}
      why={t("why.manager")}
    >
      {closed.length > 0 && <Label>{t("conflicts-appeared.closed")}</Label>}
      {closed.length > 0 && <List of={listed(closed)} />}
      {waiting.length > 0 && <Label>{t("conflicts-appeared.waiting")}</Label>}
      {waiting.length > 0 && <List of={listed(waiting)} />}
      <Paragraph>{t("conflicts-appeared.next")}</Paragraph>
      <Button reader={reader} link={told.link}>
        {t("conflicts-appeared.action")}
      </Button>
      {told.repair && <Paragraph>{t("conflicts-appeared.repair")}</Paragraph>}
      {told.repair && (
        <Button reader={reader} link={told.repair}>
          {t("seats-opened.action")}
        </Button>
      )}
    </Letter>
  );
}
