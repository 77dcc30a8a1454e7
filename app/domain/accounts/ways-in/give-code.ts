import type { Account } from "#app/domain/accounts/account.ts";
import { tellOfChange } from "#app/domain/accounts/tell-of-change.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import {
  countRecoveryCodes,
  findSecondFactor,
  findUnusedRecoveryCode,
  markRecoveryCodeUsed,
  updateSecondFactor,
} from "#db/queries/ways-in.ts";
import { stepOfCode } from "./code.ts";

/** What somebody typed: six digits of the app, or anything else, which may be a recovery code and is known by its hash. */
export type GivenCode = { digits?: string; recoveryId: string };

/**
 * Which kind of code it was. Each is taken once: a code of the app, or an earlier one, is refused after it, even within its
 * half minute. Refuses every other one (`wrong-code`).
 */
export function giveCode(account: Account, given: GivenCode, now: Date): "code" | "recovery-code" {
  return given.digits ? giveAppCode(account, given.digits, now) : giveRecoveryCode(account, given, now);
}

function giveAppCode(account: Account, digits: string, now: Date) {
  return change({ action: "account.code-given", by: account, on: account.id, at: now }, () => {
    const factor = findSecondFactor(account.id);
    const step = factor?.confirmedAt ? stepOfCode(factor.secret, digits, now) : undefined;
    refuseUnless(factor && step && step > factor.lastStep, "wrong-code");
    updateSecondFactor(account.id, { lastStep: step });
    return "code" as const;
  });
}

function giveRecoveryCode(account: Account, { recoveryId }: GivenCode, now: Date) {
  return change({ action: "account.recovery-code-used", by: account, on: account.id, at: now }, () => {
    refuseUnless(findUnusedRecoveryCode(account.id, recoveryId), "wrong-code");
    markRecoveryCodeUsed(recoveryId, now);
    tellOfChange(account, "recovery-code-used", now, { left: countRecoveryCodes(account.id) });
    return "recovery-code" as const;
  });
}
