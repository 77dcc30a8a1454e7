import { useId } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { useNumberFormat } from "../locale.ts";
import { Plot } from "./plot.tsx";

export type Point = { x: number; y: number };
export type Series = { label: string; points: Point[]; dashed?: boolean; area?: boolean };

export type LineChartProps = {
  title: string;
  description: string;
  series: Series[];
  x: { label: string; ticks: { at: number; label: string }[] };
  y: { label: string; ticks?: number[] };
  /** Instants to know about, such as the deadline. */
  marks?: { x: number; label: string }[];
  /** An x in words, for the table. */
  xText?: (x: number) => string;
};

/** How something grew; the numbers are in a table below. */
export function LineChart(props: LineChartProps) {
  const { title, description, series } = props;
  const id = useId();
  const { t } = useTranslation("ui");
  return (
    <figure aria-labelledby={id} className="min-w-0">
      <figcaption id={id} className="font-semibold">
        {title}
      </figcaption>
      <div className="mt-1 mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {series.map(({ label, dashed }) => (
          <span key={label} className={`flex items-center gap-2 ${dashed ? "text-soft" : "text-accent"}`}>
            <svg width="26" height="8" aria-hidden="true">
              <line
                x2="26"
                y1="4"
                y2="4"
                stroke="currentColor"
                strokeWidth="2.5"
                strokeDasharray={dashed ? "5 4" : undefined}
              />
            </svg>
            <span className="text-ink">{label}</span>
          </span>
        ))}
      </div>
      <Plot {...props} />
      <p className="sr-only">{description}</p>
      <Disclosure summary={<span className="text-sm">{t("showAsTable")}</span>}>
        <Numbers {...props} />
      </Disclosure>
    </figure>
  );
}

function Numbers({ title, series, x, xText = String }: LineChartProps) {
  const write = useNumberFormat();
  const places = [...new Set(series.flatMap(({ points }) => points.map((point) => point.x)))].toSorted(
    (a, b) => a - b,
  );
  return (
    <table className="text-sm">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="border-b border-control text-left text-soft">
          <th scope="col" className="py-1 pr-6 font-semibold">
            {x.label}
          </th>
          {series.map(({ label }) => (
            <th key={label} scope="col" className="py-1 pl-6 text-right font-semibold">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place} className="border-b border-line">
            <th scope="row" className="py-1 pr-6 text-left font-normal">
              {xText(place)}
            </th>
            {series.map(({ label, points }) => {
              const point = points.find((one) => one.x === place);
              return (
                <td key={label} className="py-1 pl-6 text-right">
                  {point ? write(point.y) : "–"}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
