import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";
import { type Tone, toneSurface, toneText } from "./tone.ts";

const signs: Partial<Record<Tone, IconName>> = {
  info: "dot",
  success: "check",
  warning: "warning",
  danger: "cross",
};

/** A state in a word or two. */
export function Tag({
  tone = "neutral",
  icon = signs[tone],
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  const colour = tone === "neutral" ? "text-ink" : toneText[tone];
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1 rounded-md border px-2 py-0.5 align-middle text-sm leading-snug font-medium ${toneSurface[tone]} ${colour}`}
    >
      {icon && <Icon name={icon} size="small" />}
      <span>{children}</span>
    </span>
  );
}
