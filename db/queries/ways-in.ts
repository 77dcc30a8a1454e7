import { and, asc, count, eq, gt, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import {
  accounts,
  challenges,
  identities,
  managers,
  passkeys,
  programmes,
  recoveryCodes,
  secondFactors,
  staff,
  type ChallengePurpose,
} from "#db/schema/index.ts";
import { account } from "./accounts.ts";

export function findSecondFactor(accountId: string) {
  return reader.select().from(secondFactors).where(eq(secondFactors.accountId, accountId)).get();
}

/** One a person: another one takes its place. */
export function replaceSecondFactor(values: typeof secondFactors.$inferInsert) {
  const { accountId: _, ...set } = values;
  writer()
    .insert(secondFactors)
    .values(values)
    .onConflictDoUpdate({ target: secondFactors.accountId, set: { ...set, confirmedAt: null, lastStep: 0 } })
    .run();
}

export function updateSecondFactor(accountId: string, values: Partial<typeof secondFactors.$inferInsert>) {
  writer().update(secondFactors).set(values).where(eq(secondFactors.accountId, accountId)).run();
}

export function deleteSecondFactor(accountId: string) {
  writer().delete(secondFactors).where(eq(secondFactors.accountId, accountId)).run();
}

/** What a person could give besides the password: codes of an app, passkeys. */
export function strongWaysOf(accountId: string) {
  return reader
    .select({
      codes:
        sql<boolean>`exists (select 1 from ${secondFactors} where ${secondFactors.accountId} = ${accounts.id} and ${secondFactors.confirmedAt} is not null)`.mapWith(
          Boolean,
        ),
      passkeys:
        sql<boolean>`exists (select 1 from ${passkeys} where ${passkeys.accountId} = ${accounts.id})`.mapWith(
          Boolean,
        ),
      recoveryCodes:
        sql<boolean>`exists (select 1 from ${recoveryCodes} where ${recoveryCodes.accountId} = ${accounts.id} and ${recoveryCodes.usedAt} is null)`.mapWith(
          Boolean,
        ),
    })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()!;
}

export function hasConfirmedSecondFactor(accountId: string): boolean {
  return (
    reader
      .select({ accountId: secondFactors.accountId })
      .from(secondFactors)
      .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)))
      .get() !== undefined
  );
}

export function insertRecoveryCodes(values: (typeof recoveryCodes.$inferInsert)[]) {
  writer().insert(recoveryCodes).values(values).run();
}

export function deleteRecoveryCodesOf(accountId: string) {
  writer().delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
}

export function findUnusedRecoveryCode(accountId: string, id: string) {
  return reader
    .select({ id: recoveryCodes.id })
    .from(recoveryCodes)
    .where(
      and(eq(recoveryCodes.accountId, accountId), eq(recoveryCodes.id, id), isNull(recoveryCodes.usedAt)),
    )
    .get();
}

export function markRecoveryCodeUsed(id: string, usedAt: Date) {
  writer().update(recoveryCodes).set({ usedAt }).where(eq(recoveryCodes.id, id)).run();
}

export function countRecoveryCodes(accountId: string): number {
  return reader
    .select({ count: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
    .get()!.count;
}

/** Whether somebody works for a programme that wants a second factor of those who do. */
export function worksStrictly(accountId: string): boolean {
  return [managers, staff].some(
    (those) =>
      reader
        .select({ id: programmes.id })
        .from(those)
        .innerJoin(programmes, eq(programmes.id, those.programmeId))
        .where(and(eq(those.accountId, accountId), eq(programmes.requiresSecondFactor, true)))
        .limit(1)
        .get() !== undefined,
  );
}

export function passkeysOf(accountId: string) {
  return reader
    .select()
    .from(passkeys)
    .where(eq(passkeys.accountId, accountId))
    .orderBy(asc(passkeys.createdAt))
    .all();
}

/** With the account that it opens. */
export function findPasskey(id: string) {
  return reader
    .select({ passkey: passkeys, account })
    .from(passkeys)
    .innerJoin(accounts, eq(accounts.id, passkeys.accountId))
    .where(eq(passkeys.id, id))
    .get();
}

export function insertPasskey(values: typeof passkeys.$inferInsert) {
  writer().insert(passkeys).values(values).run();
}

export function updatePasskey(id: string, values: Partial<typeof passkeys.$inferInsert>) {
  writer().update(passkeys).set(values).where(eq(passkeys.id, id)).run();
}

export function deletePasskey(id: string) {
  writer().delete(passkeys).where(eq(passkeys.id, id)).run();
}

export function deletePasskeysOf(accountId: string) {
  writer().delete(passkeys).where(eq(passkeys.accountId, accountId)).run();
}

export function identitiesOf(accountId: string) {
  return reader
    .select()
    .from(identities)
    .where(eq(identities.accountId, accountId))
    .orderBy(asc(identities.linkedAt))
    .all();
}

/** The account that a provider's account opens. */
export function findAccountByIdentity(issuer: string, subject: string) {
  return reader
    .select({ account })
    .from(identities)
    .innerJoin(accounts, eq(accounts.id, identities.accountId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
    .get()?.account;
}

export function insertIdentity(values: typeof identities.$inferInsert) {
  writer().insert(identities).values(values).run();
}

/** Only if it is the person's. */
export function deleteIdentityOf(accountId: string, id: string) {
  writer()
    .delete(identities)
    .where(and(eq(identities.accountId, accountId), eq(identities.id, id)))
    .run();
}

export function insertChallenge(values: typeof challenges.$inferInsert) {
  writer().insert(challenges).values(values).run();
}

/** One that still waits for its answer. */
export function findChallenge(id: string, purpose: ChallengePurpose, now: Date) {
  return reader
    .select()
    .from(challenges)
    .where(and(eq(challenges.id, id), eq(challenges.purpose, purpose), gt(challenges.expiresAt, now)))
    .get();
}

export function deleteChallenge(id: string) {
  writer().delete(challenges).where(eq(challenges.id, id)).run();
}

export function deleteExpiredChallenges(now: Date) {
  writer().delete(challenges).where(lte(challenges.expiresAt, now)).run();
}

/** Providers, passkeys, codes: all but the password and links by mail. */
export function deleteWaysInOf(accountId: string) {
  writer().delete(identities).where(eq(identities.accountId, accountId)).run();
  deletePasskeysOf(accountId);
  deleteSecondFactor(accountId);
  deleteRecoveryCodesOf(accountId);
}
