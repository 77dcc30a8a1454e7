import { change } from "#app/domain/change.ts";
import { upsertFollower } from "#db/queries/followers.ts";
import { beforeDeadline } from "./calls.ts";

/** Somebody without an account who asked to follow a call. */
export function follow(callId: string, { email, confirmed }: { email: string; confirmed: boolean }) {
  change({ action: "call.followed", by: null, on: callId, at: beforeDeadline }, () =>
    upsertFollower({
      id: crypto.randomUUID(),
      callId,
      email,
      locale: "en",
      token: crypto.randomUUID(),
      since: beforeDeadline,
      confirmedAt: confirmed ? beforeDeadline : null,
    }),
  );
}
