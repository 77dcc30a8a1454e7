import { eq } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { profiles } from "#db/schema/index.ts";

/** What somebody keeps of the own company for the next call. */
export function findProfile(accountId: string) {
  return reader.select().from(profiles).where(eq(profiles.accountId, accountId)).get();
}

export function replaceProfile({ accountId, ...values }: typeof profiles.$inferInsert) {
  writer()
    .insert(profiles)
    .values({ accountId, ...values })
    .onConflictDoUpdate({ target: profiles.accountId, set: values })
    .run();
}
