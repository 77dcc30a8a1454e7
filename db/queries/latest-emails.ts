import { desc, sql } from "drizzle-orm";
import { emails } from "#db/schema/index.ts";

/** The latest first; those of one instant, which may be thousands, as the indexes have them and need no sorting. */
export const latestFirst = [desc(emails.queuedAt), desc(sql`${emails}.rowid`)];

/** What comes after one of them in that order. */
export const olderThan = ({ queuedAt, id }: { queuedAt: Date; id: string }) =>
  sql`(${emails.queuedAt}, ${emails}.rowid) < (${queuedAt.getTime()}, (select rowid from ${emails} as "last" where "last"."id" = ${id}))`;
