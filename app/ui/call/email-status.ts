import type { Tone } from "../tone.ts";

export type EmailStatus = "queued" | "sent" | "failed" | "bounced" | "held" | "dropped" | "unwanted" | "moot";

export const emailTones: Record<EmailStatus, Tone> = {
  queued: "info",
  sent: "success",
  failed: "danger",
  bounced: "danger",
  held: "warning",
  dropped: "neutral",
  unwanted: "neutral",
  moot: "neutral",
};
