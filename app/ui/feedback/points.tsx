import { useTranslation } from "react-i18next";
import { useNumberFormat } from "../locale.ts";

export type Points = {
  mean: number;
  lowest: number;
  highest: number;
  sheets: number;
  most: number;
  threshold: number | null;
};

/** The mean of the points under a criterion and how far evaluators were apart. */
export function PointsAndSpread({ mean, lowest, highest, sheets, most }: Points) {
  const { t } = useTranslation("feedback");
  const write = useNumberFormat({ maximumFractionDigits: 1 });
  const points = t("pointsOf", { mean: write(mean), most });
  if (sheets < 2) return points;
  return `${points} (${t("spread", { lowest: write(lowest), highest: write(highest), sheets })})`;
}
