import { useTranslation } from "#app/i18n/use-translation.ts";
import { Figure, Figures } from "../figure.tsx";
import { useNumberFormat } from "../locale.ts";

type RankingFiguresProps = {
  call: { places: number };
  ranked: number;
  missing: number;
  line: { grey: number };
  home: string;
};

export function RankingFigures({ call, ranked, missing, line: { grey }, home }: RankingFiguresProps) {
  const { t } = useTranslation("ranking");
  const number = useNumberFormat();
  return (
    <Figures>
      <Figure label={t("places")} value={number(call.places)} />
      <Figure label={t("ranked")} value={number(ranked)} />
      <Figure label={t("missing")} value={number(missing)} tone={missing > 0 ? "warning" : undefined} />
      <Figure
        label={t("grey")}
        value={number(grey)}
        to={grey > 0 ? `${home}/ranking?show=line` : undefined}
      />
    </Figures>
  );
}
