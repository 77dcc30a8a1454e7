import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { useNumberFormat, useScoreFormat } from "../locale.ts";
import type { RankingRow } from "./ranking-table.tsx";

type RankedFactsProps = {
  row: Pick<RankingRow, "place" | "tied" | "percent" | "estimate" | "crosses">;
  call: { places: number };
  ranked: number;
  grey: boolean;
  calibrated: boolean;
};

/** Where one application stands, and how surely. */
export function RankedFacts({ row, call, ranked, grey, calibrated }: RankedFactsProps) {
  const { t } = useTranslation("scrutiny");
  const score = useScoreFormat();
  const tenths = useNumberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = useNumberFormat({ style: "percent" });
  const { place, tied, percent, estimate, crosses } = row;
  const placed = t("one.placeOf", { place, ranked });
  const sure = estimate && [
    {
      term: t(calibrated ? "one.calibrated" : "one.expected"),
      value: t("one.between", {
        score: score(estimate.score),
        from: score(Math.max(0, estimate.scoreFrom)),
        to: score(Math.min(100, estimate.scoreTo)),
      }),
    },
    {
      term: t("one.rank"),
      value: t("one.rankBetween", {
        rank: tenths(estimate.expectedRank),
        from: estimate.from,
        to: estimate.to,
      }),
    },
    {
      term: t("one.chance", { places: call.places }),
      value: grey ? t("one.chanceOpen", { chance: share(estimate.amongFirst) }) : share(estimate.amongFirst),
    },
  ];
  return (
    <DescriptionList
      items={[
        { term: t("one.place"), value: tied ? `${placed}, ${t("one.shared")}` : placed },
        { term: t("one.given"), value: score(percent) },
        ...(sure ?? []),
        ...(crosses === null
          ? []
          : [{ term: t("one.crosses"), value: t("one.crossesText", { chance: share(crosses) }) }]),
      ]}
    />
  );
}
