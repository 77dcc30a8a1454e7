import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Section } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Purpose } from "./purposes.ts";

export type Run = { id: string; purpose: Purpose; at: Date; entries: number; files: number };

/** What was erased by the call's terms, each with its certificate. */
export function Certificates({ runs, zone, home }: { runs: Run[]; zone: string; home: string }) {
  const { t } = useTranslation("retention");
  const number = useNumberFormat();
  return (
    <Section title={t("runs.title")} lead={t("runs.lead")}>
      <Table
        caption={t("runs.title")}
        hideCaption
        rows={runs}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("runs.none")} />}
        columns={[
          {
            key: "purpose",
            label: t("what"),
            rowHeader: true,
            cell: ({ id, purpose }) => (
              <TextLink to={`${home}/retention/certificates/${id}`}>{t(`purpose.${purpose}`)}</TextLink>
            ),
          },
          {
            key: "at",
            label: t("runs.at"),
            nowrap: true,
            cell: ({ at }) => <DateTime at={at} zone={zone} format="short" />,
          },
          {
            key: "entries",
            label: t("runs.entries"),
            numeric: true,
            cell: ({ entries }) => number(entries),
          },
          { key: "files", label: t("files"), numeric: true, cell: ({ files }) => number(files) },
        ]}
      />
    </Section>
  );
}
