import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { Muted, TextLink } from "../text.tsx";
import { Timeline } from "../timeline.tsx";
import { DateTime } from "../time.tsx";
import { type LedgerRow, StatusTag } from "./ledger.tsx";
import { useLedger } from "./ledger-page.tsx";
import { WhyNot } from "./why-not.tsx";

type ToldSectionProps = { of: "application" | "evaluator"; rows: LedgerRow[]; zone: string };

/** What was told about one application, or to one evaluator. */
export function ToldSection({ of, rows, zone }: ToldSectionProps) {
  const { t } = useTranslation(["told", "audit"]);
  const at = useLedger();
  return (
    <Section title={t(`told:section.${of}`)} level={3}>
      {rows.length === 0 && <Muted>{t("told:section.nothing")}</Muted>}
      <Timeline
        items={rows.map((row) => ({
          when: <DateTime at={row.queuedAt} zone={zone} format="short" />,
          title: (
            <>
              <TextLink to={`${at}/${row.id}`}>{t(`audit:ledger.templates.${row.template}`)}</TextLink>{" "}
              <StatusTag status={row.status} />
            </>
          ),
          state: "past" as const,
          children: (
            <Muted small>
              {row.name}. <WhyNot {...row} />
            </Muted>
          ),
        }))}
      />
    </Section>
  );
}
