import type { Account } from "#app/domain/accounts/account.ts";
import { tellOfChange } from "#app/domain/accounts/tell-of-change.ts";
import { change } from "#app/domain/change.ts";
import type { Administrator } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { deleteOtherSessionsOf, deleteSessionsOf } from "#db/queries/sessions.ts";
import {
  deletePasskeysOf,
  deleteRecoveryCodesOf,
  deleteSecondFactor,
  findSecondFactor,
  hasConfirmedSecondFactor,
  insertRecoveryCodes,
  replaceSecondFactor,
  updateSecondFactor,
} from "#db/queries/ways-in.ts";
import { newSecret, stepOfCode } from "./code.ts";

/** Makes the secret that an app will show codes from; it counts for nothing before a code of it was given. */
export function beginSecondFactor(account: Account, now: Date) {
  change({ action: "account.second-factor-begun", by: account, on: account.id, at: now }, () => {
    refuseUnless(!hasConfirmedSecondFactor(account.id), "second-factor-on");
    replaceSecondFactor({ accountId: account.id, secret: newSecret(), createdAt: now });
  });
}

/**
 * The first code: from now on one is asked for at each sign-in. Other sessions end, since they came without. `codeIds` are
 * the hashes of the recovery codes. Refuses a wrong code (`wrong-code`).
 */
export function confirmSecondFactor(
  account: Account,
  code: string,
  codeIds: string[],
  sessionId: string,
  now: Date,
) {
  change({ action: "account.second-factor-on", by: account, on: account.id, at: now }, () => {
    const factor = findSecondFactor(account.id);
    refuseUnless(factor && !factor.confirmedAt, "second-factor-on");
    const step = stepOfCode(factor.secret, code, now);
    refuseUnless(step, "wrong-code");
    updateSecondFactor(account.id, { confirmedAt: now, lastStep: step });
    replaceCodes(account.id, codeIds, now);
    deleteOtherSessionsOf(account.id, sessionId);
    tellOfChange(account, "second-factor-on", now);
  });
}

/** New recovery codes in place of all earlier ones; `codeIds` are their hashes. */
export function makeRecoveryCodes(account: Account, codeIds: string[], now: Date) {
  change({ action: "account.recovery-codes-made", by: account, on: account.id, at: now }, () => {
    replaceCodes(account.id, codeIds, now);
    tellOfChange(account, "recovery-codes-made", now);
  });
}

function replaceCodes(accountId: string, codeIds: string[], now: Date) {
  deleteRecoveryCodesOf(accountId);
  insertRecoveryCodes(codeIds.map((id) => ({ id, accountId, createdAt: now })));
}

/** No codes are asked for any more; passkeys stay. */
export function endSecondFactor(account: Account, now: Date) {
  change({ action: "account.second-factor-off", by: account, on: account.id, at: now }, () => {
    forgetCodes(account.id);
    tellOfChange(account, "second-factor-off", now);
  });
}

function forgetCodes(accountId: string) {
  deleteSecondFactor(accountId);
  deleteRecoveryCodesOf(accountId);
}

/** For somebody who lost phone and recovery codes: takes codes and passkeys from the account and ends its sessions. */
export function resetSecondFactor({ administrator }: Administrator, account: Account, now: Date) {
  const details = { name: account.name };
  change(
    { action: "account.second-factor-reset", by: administrator, on: account.id, at: now, details },
    () => {
      forgetCodes(account.id);
      deletePasskeysOf(account.id);
      deleteSessionsOf(account.id);
      tellOfChange(account, "second-factor-reset", now, { name: administrator.name });
    },
  );
}
