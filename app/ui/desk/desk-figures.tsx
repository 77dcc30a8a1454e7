import { useTranslation } from "#app/i18n/use-translation.ts";
import { Figure, Figures as FigureRow } from "../figure.tsx";
import { Section } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";

export type Figures = Record<
  "submitted" | "changed" | "drafts" | "active" | "ready" | "nearly" | "halfway" | "early" | "lastHour",
  number
>;
export type Forecast = { total: number; low: number; high: number };

/** What is in, what is being written, and what is expected. */
export function DeskFigures({ figures, forecast }: { figures: Figures; forecast?: Forecast }) {
  const { t } = useTranslation("desk");
  const number = useNumberFormat();
  return (
    <Section title={t("figures.title")} level={3}>
      <FigureRow>
        <Figure
          label={t("figures.submitted")}
          value={number(figures.submitted)}
          detail={t("figures.lastHour", { count: figures.lastHour })}
        />
        <Figure
          label={t("figures.drafts")}
          value={number(figures.drafts)}
          detail={t("figures.activeNow", { count: figures.active })}
        />
        <Figure
          label={t("figures.ready")}
          value={number(figures.ready)}
          tone={figures.ready ? "warning" : undefined}
        />
        <Figure label={t("figures.changed")} value={number(figures.changed)} />
        <Figure
          label={t("figures.expected")}
          value={forecast ? number(forecast.total) : "–"}
          detail={forecast ? t("figures.range", forecast) : t("figures.tooFew")}
        />
      </FigureRow>
    </Section>
  );
}
