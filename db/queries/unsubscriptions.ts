import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { unsubscriptions } from "#db/schema/index.ts";

/** The address itself and all others of the account that it opens: somebody ends mail, not a mailbox. */
const samePersons = (address: SQL | string) => sql`(select ${address} union select "other"."email"
  from "accounts" as "own" join "accounts" as "other"
  on "other"."id" = coalesce("own"."mergedInto", "own"."id") or "other"."mergedInto" = coalesce("own"."mergedInto", "own"."id")
  where "own"."email" = ${address})`;

/** Which kinds of mail whoever has an address, in lower case, does not want. */
export function unwantedKinds(address: string): string[] {
  return reader
    .selectDistinct({ kind: unsubscriptions.kind })
    .from(unsubscriptions)
    .where(sql`${unsubscriptions.address} in ${samePersons(address)}`)
    .all()
    .map(({ kind }) => kind);
}

/** Those among addresses, in lower case, whose readers want no mail of a kind. */
export function addressesWithout(kind: string, addresses: string[]): string[] {
  const asked = sql`json_each(${JSON.stringify(addresses)}) as "asked"`;
  const ended = sql`exists (select 1 from ${unsubscriptions} where ${eq(unsubscriptions.kind, kind)}
    and ${unsubscriptions.address} in ${samePersons(sql`"asked"."value"`)})`;
  const query = sql`select "asked"."value" as "address" from ${asked} where ${ended}`;
  return all<{ address: string }>(query).map(({ address }) => address);
}

export function insertUnsubscription(address: string, kind: string, at: Date) {
  writer().insert(unsubscriptions).values({ address, kind, at }).onConflictDoNothing().run();
}

/** Of all addresses of whoever has this one. */
export function deleteUnsubscriptions(address: string, kinds: string[]) {
  const whose = sql`${unsubscriptions.address} in ${samePersons(address)}`;
  writer()
    .delete(unsubscriptions)
    .where(and(whose, inArray(unsubscriptions.kind, kinds)))
    .run();
}

function all<Row>(query: SQL): Row[] {
  return (reader as unknown as { all(query: SQL): Row[] }).all(query);
}
