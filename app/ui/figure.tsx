import type { ReactNode } from "react";
import { Link } from "react-router";
import { type Tone, toneText } from "./tone.ts";

type FigureProps = { label: string; value: ReactNode; detail?: ReactNode; tone?: Tone; to?: string };

/** A number that matters, with what it counts. */
export function Figure({ label, value, detail, tone, to }: FigureProps) {
  return (
    <div className="relative flex min-w-0 flex-col gap-0.5 border-l-2 border-line py-0.5 pl-4">
      <dt className="text-sm text-soft">
        {to ? (
          <Link to={to} className="text-link after:absolute after:inset-0">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className={`text-2xl font-[640] tracking-tight tabular-nums ${tone ? toneText[tone] : ""}`}>
        {value}
      </dd>
      {detail && <dd className="text-sm text-soft">{detail}</dd>}
    </div>
  );
}

export function Figures({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9.5rem),1fr))] gap-x-6 gap-y-5">
      {children}
    </dl>
  );
}
