import { useTranslation } from "#app/i18n/use-translation.ts";
import { BarChart } from "../chart/bar-chart.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";

type Hub = { id: string; name: string; capacity: number; taken: number };

/** How full the hubs are. */
export function HubRoom({ hubs, withoutHub }: { hubs: Hub[]; withoutHub: number }) {
  const { t } = useTranslation("decisions");
  if (hubs.length === 0) return null;
  return (
    <Stack gap="small">
      <BarChart
        title={t("list.hubTitle")}
        labelHeading={t("list.hub")}
        valueHeading={t("outcomes.finalist")}
        max={Math.max(...hubs.map(({ capacity, taken }) => Math.max(capacity, taken)))}
        items={hubs.map(({ name, capacity, taken }) => ({
          label: name,
          value: taken,
          text: t("list.hubRoom", { taken, capacity }),
          tone: taken > capacity ? "danger" : "accent",
        }))}
      />
      {withoutHub > 0 && <Notice tone="warning">{t("list.withoutHub", { count: withoutHub })}</Notice>}
    </Stack>
  );
}
