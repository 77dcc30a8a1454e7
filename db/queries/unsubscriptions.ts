import { and, eq, inArray, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { unsubscriptions } from "#db/schema/index.ts";

/** Which kinds of mail an address, in lower case, does not want. */
export function unwantedKinds(address: string): string[] {
  return reader
    .select({ kind: unsubscriptions.kind })
    .from(unsubscriptions)
    .where(eq(unsubscriptions.address, address))
    .all()
    .map(({ kind }) => kind);
}

/** Those among addresses, in lower case, that want no mail of a kind. */
export function addressesWithout(kind: string, addresses: string[]): string[] {
  const among = sql`${unsubscriptions.address} in (select value from json_each(${JSON.stringify(addresses)}))`;
  return reader
    .select({ address: unsubscriptions.address })
    .from(unsubscriptions)
    .where(and(eq(unsubscriptions.kind, kind), among))
    .all()
    .map(({ address }) => address);
}

export function insertUnsubscription(address: string, kind: string, at: Date) {
  writer().insert(unsubscriptions).values({ address, kind, at }).onConflictDoNothing().run();
}

export function deleteUnsubscriptions(address: string, kinds: string[]) {
  writer()
    .delete(unsubscriptions)
    .where(and(eq(unsubscriptions.address, address), inArray(unsubscriptions.kind, kinds)))
    .run();
}
