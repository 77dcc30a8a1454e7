import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications, type ApplicationStatus } from "#db/schema/index.ts";
import { isIn } from "./in-state.ts";

/** The index is made of parts of so many letters. */
const least = 3;

/** Where more are found, a page of them is found sooner by going through the list in its order. */
const few = 1000;

/** Applications of a call in one state, none of them a draft, whose company's name contains this in any case. */
export function named(callId: string, status: ApplicationStatus, search: string): SQL | undefined {
  const found = amongFew(callId, search);
  if (!found) return and(eq(applications.callId, callId), isIn[status], spelled(search));
  // What stands behind a plus is not looked up: the few that the index of names has, not all of the call's.
  return and(sql`+${applications.callId} = ${callId}`, sql`+${applications.status} = ${status}`, found);
}

/** The same of a call's applications as a condition among others. */
export const hasName = (callId: string, search: string) => amongFew(callId, search) ?? spelled(search);

/** Nothing where the index does not help. */
function amongFew(callId: string, search: string): SQL | undefined {
  const phrase = `"${search.replaceAll('"', '""').replaceAll("\0", " ")}"`;
  if ([...search].length < least || !areFew(callId, phrase)) return;
  return sql`${applications.id} in (select "applicationId" from "__searched" where ${contains(phrase)})`;
}

function areFew(callId: string, phrase: string): boolean {
  const found = sql`select 1 from "__searched" where ${contains(phrase)} and "callId" = ${callId}`;
  const count = sql<number>`(select count(*) from (${found} limit ${few + 1}))`;
  return (
    reader
      .select({ count })
      .from(sql`(select 1)`)
      .get()!.count <= few
  );
}

/** Both tables are kept by triggers (the migration `search`); what is erased is overwritten in them. */
const contains = (phrase: string) =>
  sql`"id" in (select "rowid" from "__names" where "__names" match ${phrase})`;

/** SQLite folds the case of Latin letters only, so Cyrillic is tried in the ways in which names are written. */
function spelled(search: string) {
  const small = search.toLowerCase();
  const ways = new Set([search, small, search.toUpperCase(), small.charAt(0).toUpperCase() + small.slice(1)]);
  return or(...[...ways].map((way) => sql`instr(${applications.company}, ${way}) > 0`));
}
