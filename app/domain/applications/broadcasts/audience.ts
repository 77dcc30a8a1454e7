import type { ApplicationStatus } from "#db/schema/applications.ts";

export const audiences = ["drafts", "submitted", "all"] as const;
/** `drafts`: what has not been submitted; none has what was withdrawn. */
export type Audience = (typeof audiences)[number];

/** Whether applications in that state are meant; withdrawn ones are never asked about. */
export function isMeant(status: ApplicationStatus, audience: Audience): boolean {
  return audience === "all" || (audience === "drafts") === (status === "draft");
}

type Application = { begunAt: Date; withdrawnAt: Date | null; firstSubmittedAt: Date | null };

/** Whether a message that went to the audience at that instant (UTC) reached the application, as it stood then. */
export function receives(
  { begunAt, withdrawnAt, firstSubmittedAt }: Application,
  audience: Audience,
  at: Date,
) {
  if (begunAt > at || (withdrawnAt && withdrawnAt <= at)) return false;
  return isMeant(firstSubmittedAt && firstSubmittedAt <= at ? "submitted" : "draft", audience);
}
