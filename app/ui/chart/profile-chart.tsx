import { useTranslation } from "#app/i18n/use-translation.ts";
import { useNumberFormat } from "../locale.ts";
import { Tag } from "../tag.tsx";

type Criterion = {
  id: string;
  title: string;
  least: number;
  most: number;
  threshold: number | null;
  below: boolean;
  mean: number;
  /** The middle of all ranked applications. */
  usual: number;
  /** The points of each evaluator. */
  given: number[];
};

const head = "border-b border-control pb-1.5 align-bottom font-semibold text-soft";

/** By criterion what one application got, from whom together and apart, beside all others: numbers that are also drawn. */
export function ProfileChart({ title, criteria }: { title: string; criteria: Criterion[] }) {
  const { t } = useTranslation("scrutiny");
  const write = useNumberFormat({ maximumFractionDigits: 2 });
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} pr-4 text-left`}>
            {t("criterion")}
          </th>
          <th scope="col" className={`${head} w-[40%] text-left md:w-[52%]`}>
            <span className="sr-only">{t("one.points")}</span>
          </th>
          <th scope="col" className={`${head} w-24 pl-3 text-right`}>
            {t("one.points")}
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((one) => (
          <tr key={one.id} className="break-inside-avoid border-b border-line">
            <th scope="row" className="py-2 pr-4 text-left font-medium">
              {one.title}{" "}
              {one.below && <Tag tone="warning">{t("one.below", { threshold: write(one.threshold!) })}</Tag>}
            </th>
            <td className="relative h-12 text-accent">
              <Drawn {...one} />
              <span className="sr-only">
                {t("one.drawn", { given: one.given.map(write).join(", "), usual: write(one.usual) })}
              </span>
            </td>
            <td className="py-2 pl-3 text-right font-medium">
              {t("one.pointsOf", { points: write(one.mean), most: one.most })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ring = { r: 4.5, fill: "var(--canvas)", stroke: "currentColor", strokeWidth: 2 };

/** Equal points stand above each other, so that none hides another. */
function Drawn({ least, most, threshold, mean, usual, given }: Criterion) {
  const at = (points: number) => `${(2 + (96 * (points - least)) / (most - least)).toFixed(2)}%`;
  const levelOf = (points: number, index: number) =>
    given.slice(0, index).filter((one) => one === points).length;
  const steps = Array.from({ length: Math.min(20, most - least) + 1 }, (_none, step) => least + step);
  return (
    <svg width="100%" height="100%" aria-hidden="true" className="absolute inset-0 overflow-visible">
      {steps.map((step) => (
        <line key={step} x1={at(step)} x2={at(step)} y1="15%" y2="85%" className="stroke-line" />
      ))}
      <line
        x1={at(least)}
        x2={at(mean)}
        y1="72%"
        y2="72%"
        stroke="currentColor"
        strokeWidth="6"
        opacity="0.45"
      />
      {threshold !== null && (
        <line
          x1={at(threshold)}
          x2={at(threshold)}
          y1="5%"
          y2="95%"
          stroke="var(--ink)"
          strokeWidth="1.5"
          strokeDasharray="3 3"
        />
      )}
      <line x1={at(usual)} x2={at(usual)} y1="55%" y2="90%" stroke="var(--ink)" strokeWidth="2.5" />
      {given.map((points, index) => (
        <circle
          // oxlint-disable-next-line react/no-array-index-key -- evaluators are not named here, and their order stays
          key={index}
          cx={at(points)}
          cy={`${46 - 21 * levelOf(points, index)}%`}
          {...ring}
        />
      ))}
    </svg>
  );
}
