import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { addressChanges, emails, type AddressPurpose } from "#db/schema/index.ts";

export function insertAddressChange(values: typeof addressChanges.$inferInsert) {
  writer().insert(addressChanges).values(values).run();
}

/** A change that somebody asked for whose link was not used, stopped or left to expire. */
export function findOpenAddressChange(accountId: string, id: string, purpose: AddressPurpose, now: Date) {
  return reader
    .select()
    .from(addressChanges)
    .where(
      and(
        eq(addressChanges.id, id),
        eq(addressChanges.accountId, accountId),
        eq(addressChanges.purpose, purpose),
        isNull(addressChanges.doneAt),
        isNull(addressChanges.stoppedAt),
        gt(addressChanges.expiresAt, now),
      ),
    )
    .get();
}

/** A change, done or not, that the former address can still stop. */
export function findStoppableAddressChange(stopId: string, now: Date) {
  return reader
    .select()
    .from(addressChanges)
    .where(
      and(
        eq(addressChanges.stopId, stopId),
        isNull(addressChanges.stoppedAt),
        gt(addressChanges.stopUntil, now),
      ),
    )
    .get();
}

/** Whether an address of the account came lately by an act that can still be stopped. */
export function hasStoppableAddress(accountId: string, now: Date): boolean {
  return (
    reader
      .select({ id: addressChanges.id })
      .from(addressChanges)
      .where(
        and(
          eq(addressChanges.accountId, accountId),
          isNotNull(addressChanges.doneAt),
          isNull(addressChanges.stoppedAt),
          gt(addressChanges.stopUntil, now),
        ),
      )
      .limit(1)
      .get() !== undefined
  );
}

export function updateAddressChange(id: string, values: Partial<typeof addressChanges.$inferInsert>) {
  writer().update(addressChanges).set(values).where(eq(addressChanges.id, id)).run();
}

/** Whatever else the account asked for is stopped too. */
export function stopAddressChangesOf(accountId: string, stoppedAt: Date) {
  writer()
    .update(addressChanges)
    .set({ stoppedAt })
    .where(and(eq(addressChanges.accountId, accountId), isNull(addressChanges.stoppedAt)))
    .run();
}

/** What waits to be sent to an account goes where the account is now; what was sent stays as it was. */
export function readdressQueued(accountId: string, address: string) {
  writer()
    .update(emails)
    .set({ address })
    .where(and(eq(emails.accountId, accountId), eq(emails.status, "queued")))
    .run();
}
