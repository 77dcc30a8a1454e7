import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import { useNumberFormat } from "../locale.ts";
import { Rule } from "../table-line.tsx";

type Scale = { from: number; to: number; ticks: number[] };

type Item = {
  key: string;
  place?: ReactNode;
  name: string;
  to?: string;
  low: number;
  high: number;
  value: number;
  /** A second value, drawn as a tick. */
  mark?: number;
  /** The value in words beside the picture. */
  text: ReactNode;
  tag?: ReactNode;
};

type IntervalChartProps = {
  title: string;
  hideTitle?: boolean;
  /** Without a heading for places there are none. */
  headings: { place?: string; name: string; interval: string; value: string };
  items: Item[];
  scale: Scale;
  line?: { after: number; label: string };
  /** The interval in words, for those who cannot see it. */
  range: (low: number, high: number) => string;
};

const head = "border-b border-control pb-1.5 align-bottom font-semibold text-soft";

/** Each place with the interval in which it honestly lies, and the line after the last place that counts. */
export function IntervalChart({ title, hideTitle, headings, items, scale, line, range }: IntervalChartProps) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className={hideTitle ? "sr-only" : "pb-3 text-left text-base font-semibold"}>{title}</caption>
      <thead>
        <tr>
          {headings.place && (
            <th scope="col" className={`${head} w-10 pr-3 text-right`}>
              {headings.place}
            </th>
          )}
          <th scope="col" className={`${head} pr-4 text-left`}>
            {headings.name}
          </th>
          <th scope="col" className={`${head} w-[38%] text-left md:w-[46%]`}>
            {headings.interval}
            <Axis scale={scale} />
          </th>
          <th scope="col" className={`${head} w-16 pl-3 text-right`}>
            {headings.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <Fragment key={item.key}>
            <Row {...{ item, scale, range }} inside={line === undefined || index < line.after} />
            {line?.after === index + 1 && <Rule label={line.label} span={headings.place ? 4 : 3} />}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Pick<IntervalChartProps, "scale" | "range"> & { item: Item; inside: boolean };

function Row({ item, scale, range, inside }: RowProps) {
  const { place, name, to, low, high, value, mark, text, tag } = item;
  return (
    <tr className="break-inside-avoid border-b border-line hover:bg-sunken">
      {place !== undefined && <td className="py-1.5 pr-3 text-right text-soft">{place}</td>}
      <th scope="row" className="py-1.5 pr-4 text-left font-medium">
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          {to ? (
            <Link to={to} className="text-link">
              {name}
            </Link>
          ) : (
            name
          )}
          {tag}
        </span>
      </th>
      <td className={`relative h-9 ${inside ? "text-accent" : "text-soft"}`}>
        <Interval {...{ low, high, value, mark, scale, inside }} />
        <span className="sr-only">{range(low, high)}</span>
      </td>
      <td className="py-1.5 pl-3 text-right font-medium">{text}</td>
    </tr>
  );
}

type IntervalProps = Pick<Item, "low" | "high" | "value" | "mark"> & { scale: Scale; inside: boolean };

const band = { stroke: "currentColor", strokeWidth: 5, strokeLinecap: "round", opacity: 0.3 } as const;
const tick = { stroke: "var(--ink)", strokeWidth: 2 };
const rim = { stroke: "currentColor", strokeWidth: 2 };

/** Inside the line the point is full, outside it is hollow: not a matter of colour alone. */
function Interval({ low, high, value, mark, scale, inside }: IntervalProps) {
  const at = position(scale);
  return (
    <svg width="100%" height="100%" aria-hidden="true" className="absolute inset-0 overflow-visible">
      {scale.ticks.map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y2="100%" className="stroke-line" />
      ))}
      <line x1={at(low)} x2={at(high)} y1="50%" y2="50%" {...band} />
      <circle cx={at(value)} cy="50%" r="4.5" fill={inside ? "currentColor" : "var(--canvas)"} {...rim} />
      {mark !== undefined && <line x1={at(mark)} x2={at(mark)} y1="20%" y2="80%" {...tick} />}
    </svg>
  );
}

function Axis({ scale }: { scale: Scale }) {
  const at = position(scale);
  const write = useNumberFormat();
  return (
    <svg
      width="100%"
      height="16"
      aria-hidden="true"
      className="mt-1 block overflow-visible text-xs font-normal"
    >
      {scale.ticks.map((tick) => (
        <text key={tick} x={at(tick)} y="12" textAnchor="middle" className="fill-soft">
          {write(tick)}
        </text>
      ))}
    </svg>
  );
}

function position({ from, to }: Scale) {
  return (value: number) => `${(2 + (96 * (value - from)) / (to - from)).toFixed(2)}%`;
}
