import type { Tone } from "../tone.ts";

export type EmailStatus = "queued" | "sent" | "failed" | "bounced" | "held" | "unwanted";

export const emailTones: Record<EmailStatus, Tone> = {
  queued: "info",
  sent: "success",
  failed: "danger",
  bounced: "danger",
  held: "warning",
  unwanted: "neutral",
};
