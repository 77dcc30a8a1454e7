import type { Account } from "#app/domain/accounts/account.ts";
import { tellOfChange } from "#app/domain/accounts/tell-of-change.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { deletePasskey, findPasskey, insertPasskey, passkeysOf, updatePasskey } from "#db/queries/ways-in.ts";

export const mostPasskeys = 10;

export type NewPasskey = {
  /** In base64url, as the public key. */
  id: string;
  publicKey: string;
  counter: number;
  transports: string[];
  name: string;
};

/** A passkey whose proof was checked. Refuses one that is known already and an eleventh one. */
export function addPasskey(account: Account, passkey: NewPasskey, now: Date) {
  const details = { name: passkey.name };
  change({ action: "account.passkey-added", by: account, on: account.id, at: now, details }, () => {
    refuseUnless(!findPasskey(passkey.id), "passkey-known");
    refuseUnless(passkeysOf(account.id).length < mostPasskeys, "too-many-passkeys", { most: mostPasskeys });
    insertPasskey({ ...passkey, accountId: account.id, createdAt: now });
    tellOfChange(account, "passkey-added", now, details);
  });
}

/** The person's passkey with this id. */
export function ownPasskey(account: Account, id: string) {
  const found = findPasskey(id);
  if (found?.account.id === account.id) return { id, name: found.passkey.name };
}

type Own = NonNullable<ReturnType<typeof ownPasskey>>;

export function renamePasskey(account: Account, { id }: Own, name: string, now: Date) {
  const details = { name };
  change({ action: "account.passkey-renamed", by: account, on: account.id, at: now, details }, () =>
    updatePasskey(id, { name }),
  );
}

export function removePasskey(account: Account, { id, name }: Own, now: Date) {
  const details = { name };
  change({ action: "account.passkey-removed", by: account, on: account.id, at: now, details }, () => {
    deletePasskey(id);
    tellOfChange(account, "passkey-removed", now, details);
  });
}

/** A proof of it was checked: how often it has signed now. */
export function notePasskeyUsed(account: Account, id: string, counter: number, now: Date) {
  change({ action: "account.passkey-used", by: account, on: account.id, at: now }, () =>
    updatePasskey(id, { counter, usedAt: now }),
  );
}

/** What it takes to check a proof of a passkey, and whom it opens the portal for. */
export function passkeyToCheck(id: string) {
  const found = findPasskey(id);
  if (!found) return;
  const { publicKey, counter, transports } = found.passkey;
  return { account: found.account, credential: { id, publicKey, counter, transports } };
}

/** The person's passkeys, the oldest first. */
export function viewPasskeys(account: Account) {
  return passkeysOf(account.id).map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt }));
}
