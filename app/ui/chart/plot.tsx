import { useNumberFormat } from "../locale.ts";
import type { LineChartProps, Point, Series } from "./line-chart.tsx";

const height = 220;
/** As many stand below a drawing on a phone; of more, every second label is left out there. */
const lettersOnPhone = 40;

/**
 * Across everything is a percentage and downwards a pixel, so that the drawing follows the width of the page
 * while letters and lines keep their size.
 */
export function Plot({ title, description, series, x, y, marks = [] }: LineChartProps) {
  const points = series.flatMap((one) => one.points);
  const from = Math.min(...points.map((point) => point.x));
  const to = Math.max(...points.map((point) => point.x));
  const ticks = y.ticks ?? ticksUpTo(Math.max(1, ...points.map((point) => point.y)));
  const top = ticks.at(-1)!;
  const crowded = x.ticks.map(({ label }) => label).join("").length > lettersOnPhone;
  const across = (value: number) => (100 * (value - from)) / (to - from || 1);
  const down = (value: number) => height - (height * value) / top;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 pt-6 text-xs">
      <Values ticks={ticks} down={down} label={y.label} />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not fetched */}
      <svg role="img" width="100%" height={height + 28} className="block overflow-visible pr-1">
        <title>{title}</title>
        <desc>{description}</desc>
        {ticks.map((tick) => (
          <line
            key={tick}
            x2="100%"
            y1={down(tick)}
            y2={down(tick)}
            className={tick === 0 ? "stroke-control" : "stroke-line"}
          />
        ))}
        {series.map((one) => (
          <Curve key={one.label} series={one} across={across} down={down} />
        ))}
        {marks.map((mark) => (
          <Mark key={mark.label} at={across(mark.x)} label={mark.label} />
        ))}
        {x.ticks.map(({ at, label }) => (
          <text
            key={at}
            x={`${across(at)}%`}
            y={height + 19}
            textAnchor={anchor(across(at))}
            className={`fill-soft ${crowded ? "max-sm:nth-of-type-[2n]:hidden" : ""}`}
          >
            {label}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Values({ ticks, down, label }: { ticks: number[]; down: (value: number) => number; label: string }) {
  const write = useNumberFormat();
  const longest = Math.max(...ticks.map((tick) => write(tick).length));
  return (
    <svg width={longest * 7 + 4} height={height + 28} aria-hidden="true" className="overflow-visible">
      <text x="0" y="-14" className="fill-soft">
        {label}
      </text>
      {ticks.map((tick) => (
        <text key={tick} x="100%" y={down(tick) + 4} textAnchor="end" className="fill-soft tabular-nums">
          {write(tick)}
        </text>
      ))}
    </svg>
  );
}

type CurveProps = { series: Series; across: (x: number) => number; down: (y: number) => number };

function Curve({ series: { points, dashed, area }, across, down }: CurveProps) {
  const place = (point: Point) => `${(across(point.x) * 10).toFixed(1)} ${down(point.y).toFixed(1)}`;
  const line = `M${points.map(place).join("L")}`;
  const last = points.at(-1);
  if (!last) return null;
  return (
    <g className={dashed ? "text-soft" : "text-accent"}>
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 1000 ${height}`}
        preserveAspectRatio="none"
        className="overflow-visible"
      >
        {area && (
          <path
            d={`${line}L${across(last.x) * 10} ${height}L${across(points[0].x) * 10} ${height}Z`}
            fill="currentColor"
            opacity="0.1"
          />
        )}
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth={dashed ? 1.75 : 2.5}
          strokeDasharray={dashed ? "5 4" : undefined}
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {!dashed && <circle cx={`${across(last.x)}%`} cy={down(last.y)} r="4" fill="currentColor" />}
    </g>
  );
}

function Mark({ at, label }: { at: number; label: string }) {
  const start = at < 60;
  return (
    <g>
      <line x1={`${at}%`} x2={`${at}%`} y2={height} className="stroke-ink" strokeDasharray="2 3" />
      <text
        x={`${at}%`}
        dx={start ? 6 : -6}
        y="10"
        textAnchor={start ? "start" : "end"}
        className="fill-ink font-semibold"
      >
        {label}
      </text>
    </g>
  );
}

function anchor(at: number) {
  if (at < 5) return "start";
  return at > 95 ? "end" : "middle";
}

/** Round steps of 1, 2 or 5 that end at or above the greatest value. */
function ticksUpTo(most: number): number[] {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough)!,
  );
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
