import { useTranslation } from "#app/i18n/use-translation.ts";
import { useNumberFormat } from "../locale.ts";

/** By how much the fit altogether grows or shrinks, with its sign. */
export function Change({ gain, total }: { gain: number; total: number }) {
  const { t } = useTranslation("routing");
  const write = useNumberFormat({
    style: "percent",
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  });
  const share = total > 0 ? gain / total : 0;
  return gain === 0 ? t("move.same") : write(share);
}
