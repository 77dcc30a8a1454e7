import { useTranslation } from "#app/i18n/use-translation.ts";
import { useNumberFormat } from "../locale.ts";

export type Points = {
  points: number;
  lowest: number;
  highest: number;
  sheets: number;
  most: number;
  threshold: number | null;
};

/** What evaluators together gave under a criterion and how far evaluators were apart. */
export function PointsAndSpread({ points: combined, lowest, highest, sheets, most }: Points) {
  const { t } = useTranslation("feedback");
  const write = useNumberFormat({ maximumFractionDigits: 2 });
  const points = t("pointsOf", { points: write(combined), most });
  if (sheets < 2) return points;
  return `${points} (${t("spread", { lowest: write(lowest), highest: write(highest), sheets })})`;
}
