import { data, redirect } from "react-router";
import { type sendHeld, settling } from "#app/domain/notifications/holds/settle.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { attempt } from "./attempt.ts";
import { readForm } from "./form.ts";

type Settling = { managed: ManagedCall; callSlug: string; emailId: string; now: Date; t: Translate };

/** Sends a held message or drops it, for the reason that the form gives. */
export async function settleHeld(
  settle: typeof sendHeld,
  request: Request,
  { managed, callSlug, emailId, now, t }: Settling,
) {
  const { value, problem } = await readForm(request, settling, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => settle(managed, emailId, value.reason, now));
  return refusal ? data(refusal, { status: 409 }) : redirect(`/manage/calls/${callSlug}/emails?says=settled`);
}
