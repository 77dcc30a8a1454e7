import { useId } from "react";
import { type Tone, toneText } from "./tone.ts";

type ProgressProps = {
  label: string;
  /** Absent while nobody can say how far it is. */
  value?: number;
  max: number;
  /** "12 of 15" in words. */
  text?: string;
  hideLabel?: boolean;
  tone?: Tone;
  size?: "small" | "medium";
};

export function Progress({
  label,
  value,
  max,
  text,
  hideLabel,
  tone = "accent",
  size = "medium",
}: ProgressProps) {
  const id = useId();
  return (
    <div className={`min-w-0 ${size === "small" ? "flex items-center gap-2.5" : ""}`}>
      <div
        className={
          size === "small"
            ? "contents"
            : "mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4 empty:hidden"
        }
      >
        <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium"}>
          {label}
        </label>
        {text && (
          <span
            className={`order-last text-sm whitespace-nowrap tabular-nums text-soft ${size === "small" ? "min-w-16" : ""}`}
          >
            {text}
          </span>
        )}
      </div>
      <span className={`block min-w-16 flex-1 ${toneText[tone]}`}>
        <progress
          id={id}
          value={value}
          max={max}
          className={`bar-of-progress ${size === "small" ? "h-1.5" : ""}`}
        >
          {text}
        </progress>
      </span>
    </div>
  );
}
