import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Disclosure } from "../disclosure.tsx";
import { SheetShown } from "../evaluation/sheet-shown.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Heading, Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { Comparison } from "./comparison.tsx";
import type { SampleWorkbenchProps } from "./sample-workbench.tsx";

/** A submitted sample: how the own points lie beside the programme's and everybody's, and the way on. */
export function SampleReading({ sheet, comparison, call, list, percentOf }: SampleWorkbenchProps) {
  const { t } = useTranslation(["samples", "evaluation"]);
  const points = Object.fromEntries(sheet.criteria.map((criterion) => [criterion.id, criterion.points]));
  const all = Math.max(0, ...(comparison ?? []).map(({ count }) => count));
  return (
    <Stack>
      <Heading level={2}>{t(comparison ? "sheet.comparison" : "evaluation:sheet")}</Heading>
      {sheet.submittedAt ? (
        <Notice tone="success" title={t("sheet.submitted")} actions={<WayOn call={call} list={list} />}>
          <DateTime at={sheet.submittedAt} zone={call.timeZone} format="short" />
        </Notice>
      ) : (
        <Notice tone="neutral">{t("own.over")}</Notice>
      )}
      {comparison && (
        <>
          <Muted>{t("compare.lead", { count: all })}</Muted>
          <Comparison criteria={comparison} />
        </>
      )}
      <Disclosure boxed summary={t("sheet.own")}>
        <SheetShown sheet={sheet} percent={percentOf(points)} level={3} />
      </Disclosure>
    </Stack>
  );
}

function WayOn({ call, list }: Pick<SampleWorkbenchProps, "call" | "list">) {
  const { t } = useTranslation("samples");
  const next = list.nextUndoneId;
  return (
    <LinkButton to={next ? `/samples/${next}` : `/evaluations/${call.slug}`} size="small" kind="primary">
      {t(next ? "own.nextOne" : "own.toApplications")}
    </LinkButton>
  );
}
