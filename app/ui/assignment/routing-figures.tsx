import { useTranslation } from "#app/i18n/use-translation.ts";
import { Figure, Figures } from "../figure.tsx";
import { useNumberFormat } from "../locale.ts";
import { FitShare } from "./fit-sentence.tsx";

type RoutingFiguresProps = {
  applications: number;
  /** Evaluations altogether; evaluators that each application gets, without those ordered additionally. */
  needed: number;
  wanted: number;
  pairs: number;
  short: number;
  missing: number;
  /** Millionths. */
  mean: number;
  leastServed: number | null;
};

/** What a routing is worth. */
export function RoutingFigures(figures: RoutingFiguresProps) {
  const { applications, needed, wanted, pairs, short, missing, mean, leastServed } = figures;
  const { t } = useTranslation("assignment");
  const write = useNumberFormat();
  const extra = needed - applications * wanted;
  return (
    <Figures>
      <Figure
        label={t("routing.figures.pairs")}
        value={write(pairs)}
        detail={
          t("routing.figures.pairsOf", { needed, applications, wanted }) +
          (extra > 0 ? ` + ${write(extra)}` : "")
        }
      />
      <Figure
        label={t("routing.figures.mean")}
        value={<FitShare suitability={mean} />}
        detail={t("routing.figures.meanOf")}
      />
      <Figure
        label={t("routing.figures.least")}
        value={leastServed === null ? "–" : <FitShare suitability={leastServed} />}
        detail={t("routing.figures.leastOf")}
      />
      <Figure
        label={t("routing.figures.short")}
        value={write(short)}
        tone={short ? "danger" : undefined}
        detail={short ? t("routing.figures.shortOf", { count: missing }) : t("routing.figures.shortNone")}
      />
    </Figures>
  );
}
