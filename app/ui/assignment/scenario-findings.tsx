import { useTranslation } from "#app/i18n/use-translation.ts";
import { useNumberFormat } from "../locale.ts";
import { Bullets } from "../text.tsx";
import type { ScenarioFigures } from "./scenario-table.tsx";

type FindingsProps = {
  figures: ScenarioFigures & {
    total: number;
    cost: { fairness: number; connection: number };
    certificate: { gap: number; leastServedBound: number; shortage?: number };
    underused: number;
  };
};

/** What is proved of a scenario, what fairness and a good mix cost, and how its evaluators hang together: in words. */
export function ScenarioFindings({ figures }: FindingsProps) {
  const { t } = useTranslation("routing");
  const percent = useNumberFormat({ style: "percent", maximumFractionDigits: 2 });
  const whole = useNumberFormat({ style: "percent" });
  const { total, leastServed, certificate, cost, connected, underused, missing } = figures;
  const shareOf = (part: number) => percent(total > 0 ? part / total : 0);
  const isAlone = sum(figures.loads.slice(1)) === 1;
  const atBound = certificate.leastServedBound - leastServed < 10_000;
  return (
    <Bullets
      items={[
        certificate.gap === 0 ? t("proved.best") : t("proved.nearly", { share: shareOf(certificate.gap) }),
        atBound
          ? t("proved.fairest")
          : t("proved.fairer", { share: whole(certificate.leastServedBound / 1_000_000) }),
        ...(missing > 0 && certificate.shortage !== undefined
          ? [t("proved.shortage", { count: certificate.shortage })]
          : []),
        cost.fairness > 0 ? t("cost.fairness", { share: shareOf(cost.fairness) }) : t("cost.fairnessNone"),
        ...(cost.connection > 0 ? [t("cost.connection", { share: shareOf(cost.connection) })] : []),
        ...(isAlone
          ? [t("connected.alone")]
          : [
              t("connected.components", { count: connected.components }),
              t("connected.crossing", { share: whole(connected.crossTopicShare) }),
            ]),
        ...(underused > 0 ? [t("underused", { count: underused })] : []),
      ]}
    />
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
