import { Link } from "react-router";
import { useNumberFormat } from "../locale.ts";
import { type Tone, toneText } from "../tone.ts";

type Bar = { label: string; value: number; text?: string; tone?: Tone; to?: string };

type BarChartProps = {
  title: string;
  hideTitle?: boolean;
  labelHeading: string;
  valueHeading: string;
  items: Bar[];
  /** The value of a full bar; the greatest one if absent. */
  max?: number;
};

/** A table whose numbers are also drawn: what is heard and what is seen are one. */
export function BarChart({ title, hideTitle, labelHeading, valueHeading, items, max }: BarChartProps) {
  const write = useNumberFormat();
  const full = max ?? Math.max(1, ...items.map(({ value }) => value));
  return (
    <table className="w-full text-sm">
      <caption className={hideTitle ? "sr-only" : "pb-3 text-left text-base font-semibold"}>{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{labelHeading}</th>
          <th scope="col">{valueHeading}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ label, value, text = write(value), tone = "accent", to }) => (
          <tr key={label}>
            <th scope="row" className="w-[38%] py-1 pr-4 text-left align-middle font-normal text-pretty">
              {to ? (
                <Link to={to} className="text-link">
                  {label}
                </Link>
              ) : (
                label
              )}
            </th>
            <td className={`py-1 align-middle whitespace-nowrap ${toneText[tone]}`}>
              <svg
                width="100%"
                height="14"
                aria-hidden="true"
                className="inline w-[calc(100%-4rem)] align-middle"
              >
                <rect width="100%" height="14" rx="3" className="fill-sunken" />
                <rect width={`${(100 * value) / full}%`} height="14" rx="3" fill="currentColor" />
              </svg>
              <span className="inline-block w-16 text-right align-middle font-medium text-ink">{text}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
