import type { ReactNode } from "react";
import { useNumberFormat } from "../locale.ts";
import { type Tone, toneText } from "../tone.ts";

type Row = {
  key: string;
  label: string;
  wanted: number;
  offered: number;
  /** Of `offered`, what is left in the bad case. */
  sure: number;
  tone: Tone;
  /** In words, how it stands. */
  state: ReactNode;
};

type NeedChartProps = {
  title: string;
  hideTitle?: boolean;
  headings: { label: string; wanted: string; offered: string; sure: string; state: string };
  rows: Row[];
};

/** Of the numbers, the one that stands below the label on a phone. */
const last = 2;

/**
 * What is offered as a bar, in full as far as it is sure; a line across it shows what is wanted. A table with the same
 * numbers in words, so that what is heard and what is seen are one.
 */
export function NeedChart({ title, hideTitle, headings, rows }: NeedChartProps) {
  const write = useNumberFormat();
  const full = Math.max(1, ...rows.flatMap(({ wanted, offered }) => [wanted, offered]));
  const { label, ...numbers } = headings;
  return (
    <table className="w-full text-sm">
      <caption className={hideTitle ? "sr-only" : "pb-3 text-left text-base font-semibold"}>{title}</caption>
      <thead>
        <tr className="border-b border-line text-soft">
          <th scope="col" className="py-1.5 pr-2 md:pr-4 text-left font-medium">
            {label}
          </th>
          <td aria-hidden="true" className="w-[34%] max-md:hidden" />
          {[numbers.wanted, numbers.offered, numbers.sure].map((heading, place) => (
            <th
              key={heading}
              scope="col"
              className={`py-1.5 pl-2 md:pl-3 text-right align-bottom font-medium ${place === last ? "max-md:hidden" : ""}`}
            >
              {heading}
            </th>
          ))}
          <th scope="col" className="py-1.5 pl-2 md:pl-4 text-left align-bottom font-medium">
            {numbers.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, wanted, offered, sure, tone, state, ...row }) => (
          <tr key={key} className="border-b border-line last:border-0">
            <th scope="row" className="py-2 pr-2 md:pr-4 text-left font-normal text-pretty hyphens-auto">
              {row.label}
              <span className="mt-1 block text-soft md:hidden">
                <Bar {...{ wanted, offered, sure, full, tone }} />
                {numbers.sure}: {write(sure)}
              </span>
            </th>
            <td aria-hidden="true" className="py-2 align-middle max-md:hidden">
              <Bar {...{ wanted, offered, sure, full, tone }} />
            </td>
            {[wanted, offered, sure].map((number, place) => (
              <td
                key={place}
                className={`py-2 pl-2 md:pl-3 text-right align-middle tabular-nums ${place === last ? "max-md:hidden" : ""}`}
              >
                {write(number)}
              </td>
            ))}
            <td className="py-2 pl-2 md:pl-4 align-middle">{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BarProps = Pick<Row, "wanted" | "offered" | "sure" | "tone"> & { full: number };

function Bar({ wanted, offered, sure, full, tone }: BarProps) {
  const share = (value: number) => `${(100 * value) / full}%`;
  return (
    <svg width="100%" height="18" aria-hidden="true" className={`block ${toneText[tone]}`}>
      <rect y="3" width="100%" height="12" rx="3" className="fill-sunken" />
      <rect y="3" width={share(offered)} height="12" rx="3" fill="currentColor" opacity="0.35" />
      <rect y="3" width={share(sure)} height="12" rx="3" fill="currentColor" />
      {wanted > 0 && (
        <line
          x1={share(wanted)}
          x2={share(wanted)}
          y1="0"
          y2="18"
          strokeWidth="2"
          className="stroke-ink"
          transform="translate(-1)"
        />
      )}
    </svg>
  );
}
