import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { insertRequest, settleRequest } from "#db/queries/erasures.ts";
import { findOpenRequest } from "#db/queries/persons.ts";
import { planErasure } from "./plan.ts";

/** A person asks that all about them is erased. Asking twice is refused (`already-asked`). */
export function askErasure(account: Account, note: string, now: Date) {
  change({ action: "erasure.asked", by: account, on: account.id, at: now }, () => {
    refuseUnless(!findOpenRequest(account.id), "already-asked");
    insertRequest({ id: crypto.randomUUID(), accountId: account.id, askedAt: now, note });
  });
}

/** A person does not ask for it any more; nothing happens when nothing was asked. */
export function takeErasureBack(account: Account, now: Date) {
  if (!findOpenRequest(account.id)) return;
  change({ action: "erasure.taken-back", by: account, on: account.id, at: now }, () => {
    settleRequest(account.id, { outcome: "taken-back", answeredAt: now });
  });
}

/** Whether a person has asked, and what would go and stay. */
export function viewOwnErasure({ id }: Account) {
  const plan = planErasure(id);
  return { askedAt: findOpenRequest(id)?.askedAt, ...told(plan) };
}

/** Of a plan: how much goes, and what stays, why and until when. */
export function told(plan: ReturnType<typeof planErasure>) {
  return {
    applications: plan?.applications.length ?? 0,
    evaluations: plan?.evaluators.length ?? 0,
    kept: (plan?.kept ?? []).map(({ what, why, code, number, until }) => ({
      what,
      why,
      code,
      number,
      until,
    })),
  };
}
