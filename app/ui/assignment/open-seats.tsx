import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section, Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Muted } from "../text.tsx";
import { ApplicationName } from "./application-name.tsx";

type How = "conflict" | "to-check" | "handed-back" | "let-go" | "taken-back" | "moved" | "silent" | "new";
type Application = {
  id: string;
  number: string;
  company: string;
  missing: number;
  causes: { how: How; name: string; reason: string }[];
};

/** Which published evaluations nobody has, and why. */
export function OpenSeats({ applications, here }: { applications: Application[]; here: string }) {
  const { t } = useTranslation("repair");
  if (applications.length === 0) return null;
  return (
    <Section title={t("open.title")} level={3}>
      <Table
        caption={t("open.title")}
        hideCaption
        dense
        rows={applications}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "application",
            label: t("open.application"),
            rowHeader: true,
            cell: ({ id, ...application }) => <ApplicationName to={`${here}/${id}`} {...application} />,
          },
          { key: "missing", label: t("open.missing"), numeric: true, cell: ({ missing }) => missing },
          {
            key: "why",
            label: t("open.why"),
            cell: ({ causes }) => (
              <Stack gap="tight">
                {causes.map(({ how, name, reason }, place) => (
                  <Stack key={place} gap="tight">
                    {t(`open.how.${how}`, { name })}
                    {reason && <Muted small>{reason}</Muted>}
                  </Stack>
                ))}
              </Stack>
            ),
          },
        ]}
      />
    </Section>
  );
}
