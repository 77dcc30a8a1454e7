import { useTranslation } from "#app/i18n/use-translation.ts";
import { BarChart } from "../chart/bar-chart.tsx";
import { Section, Stack } from "../layout.tsx";
import { Bullets, Muted, TextLink } from "../text.tsx";

export type Together = {
  wanted: number;
  filled: number;
  rest: number;
  /** The three whose absence costs most. */
  missed: { id: string; name: string; capacity: number }[];
};

/** How many seats can be filled with those who know the topic and read the language, and how many if three drop out. */
export function DropOut({ wanted, filled, rest, missed, here }: Together & { here: string }) {
  const { t } = useTranslation("readiness");
  return (
    <Section title={t("dropOut.title")} lead={t("dropOut.lead")}>
      <Stack>
        <BarChart
          title={t("dropOut.title")}
          hideTitle
          labelHeading={t("whose")}
          valueHeading={t("places")}
          max={wanted}
          items={[
            { label: t("wanted"), value: wanted, tone: "neutral" },
            { label: t("dropOut.filled"), value: filled, tone: filled < wanted ? "danger" : "success" },
            { label: t("dropOut.rest"), value: rest, tone: rest < filled ? "warning" : "success" },
          ]}
        />
        <Muted>{t("dropOut.missed", { count: filled - rest })}</Muted>
        <Bullets
          items={missed.map(({ id, name, capacity }) => (
            <>
              <TextLink to={`${here}/${id}`}>{name}</TextLink>{" "}
              <Muted>{t("dropOut.takes", { count: capacity })}</Muted>
            </>
          ))}
        />
      </Stack>
    </Section>
  );
}
