import { useNumberFormat } from "../locale.ts";

type SpreadChartProps = {
  /** The same in words. */
  title: string;
  least: number;
  most: number;
  /** How often which points were given. */
  given: { points: number; times: number }[];
  own: number | null;
  anchor: number | null;
};

const largest = 15;
const middle = 34;
const height = 78;

/**
 * Points that many gave, as circles whose areas are as large as their numbers; the reader's own with a ring, and below
 * the scale a diamond where the programme stands. Across everything is a percentage, so that it follows the page's width.
 */
export function SpreadChart({ title, least, most, given, own, anchor }: SpreadChartProps) {
  const write = useNumberFormat();
  const at = (points: number) => `${(6 + (88 * (points - least)) / (most - least)).toFixed(2)}%`;
  const greatest = Math.max(1, ...given.map(({ times }) => times));
  const radius = (times: number) => largest * Math.sqrt(times / greatest);
  const steps = Array.from({ length: Math.min(20, most - least) + 1 }, (_none, step) => least + step);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not fetched
    <svg role="img" width="100%" height={height} className="block overflow-visible text-xs">
      <title>{title}</title>
      <line x1={at(least)} x2={at(most)} y1={middle} y2={middle} className="stroke-line" />
      {steps.map((step) => (
        <g key={step}>
          <line x1={at(step)} x2={at(step)} y1={middle - 4} y2={middle + 4} className="stroke-control" />
          <text x={at(step)} y={height - 2} textAnchor="middle" className="fill-soft tabular-nums">
            {write(step)}
          </text>
        </g>
      ))}
      {given.map(({ points, times }) => (
        <g key={points} className="text-accent">
          <circle cx={at(points)} cy={middle} r={radius(times)} fill="currentColor" opacity="0.35" />
          <text x={at(points)} y={middle + 4} textAnchor="middle" className="fill-ink font-semibold">
            {write(times)}
          </text>
        </g>
      ))}
      {own !== null && <Ring at={at(own)} />}
      {anchor !== null && <Diamond at={at(anchor)} />}
    </svg>
  );
}

function Ring({ at }: { at: string }) {
  return (
    <circle
      cx={at}
      cy={middle}
      r={largest + 3}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      className="text-accent"
    />
  );
}

function Diamond({ at }: { at: string }) {
  return (
    <svg x={at} y={middle + 20} className="overflow-visible">
      <path d="M0 -7L6 0L0 7L-6 0Z" className="fill-ink" />
    </svg>
  );
}
