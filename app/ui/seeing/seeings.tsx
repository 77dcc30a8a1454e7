import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { DateTime } from "../time.tsx";

type Seeing = { id: number; at: Date; by: string; reason: string };

/** Who saw the portal as this person, and why; nothing where nobody did. */
export function Seeings({ seeings }: { seeings: Seeing[] }) {
  const { t } = useTranslation("seeing");
  if (seeings.length === 0) return null;
  return (
    <Section title={t("seen.title")} lead={t("seen.lead")}>
      <Table
        caption={t("seen.title")}
        hideCaption
        rows={seeings}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: "at",
            label: t("seen.at"),
            nowrap: true,
            rowHeader: true,
            cell: ({ at }) => <DateTime at={at} format="short" />,
          },
          { key: "by", label: t("seen.by"), cell: ({ by }) => by },
          { key: "why", label: t("seen.why"), cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}
