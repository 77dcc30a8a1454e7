import { Button } from "./layout/button.tsx";
import { Facts } from "./layout/facts.tsx";
import { Letter } from "./layout/letter.tsx";
import { Label, List, Paragraph } from "./layout/text.tsx";
import type { Message } from "./message.ts";

/** Says what comes and what goes, never whom else it concerns. */
export function AssignmentsChanged({ reader, added, closed, ...told }: Message<"assignments-changed">) {
  const { t, text, instant, called } = reader;
  const call = text(told.call);
  const kind = added > 0 ? "added" : "closed";
  return (
    <Letter
      reader={reader}
      heading={t("assignments-changed.heading")}
      lead={t(`assignments-changed.${kind}Lead`, { count: added || closed.length, call })}
      why={t("why.evaluator")}
    >
      {added > 0 && told.dueAt && <Facts of={[[t("facts.dueAt"), instant(told.dueAt, told.timeZone)]]} />}
      {added > 0 && <Paragraph>{t("assignments-changed.addedNext")}</Paragraph>}
      {closed.length > 0 && (
        <>
          <Label>{t("assignments-changed.closed", { count: closed.length })}</Label>
          <List of={closed.map((one) => (one.company ? `${one.company} (${one.number})` : called(one)))} />
          <Paragraph>{t("assignments-changed.closedNext")}</Paragraph>
        </>
      )}
      <Button reader={reader} link={told.link}>
        {t("assignments-published.action")}
      </Button>
    </Letter>
  );
}
