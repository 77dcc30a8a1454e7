/** What a colour means; always beside a word or a sign. */
export type Tone = "neutral" | "accent" | "info" | "success" | "warning" | "danger";

export const toneText: Record<Tone, string> = {
  neutral: "text-soft",
  accent: "text-accent",
  info: "text-info",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
};

export const toneSurface: Record<Tone, string> = {
  neutral: "bg-sunken border-line",
  accent: "bg-accent-soft border-accent-line",
  info: "bg-info-soft border-info-line",
  success: "bg-success-soft border-success-line",
  warning: "bg-warning-soft border-warning-line",
  danger: "bg-danger-soft border-danger-line",
};
