import { and, eq, type SQL, sql } from "drizzle-orm";
import { reader, sqlite, writer } from "#db/client.server.ts";
import { applications, type ApplicationStatus } from "#db/schema/index.ts";
import { isIn } from "./in-state.ts";
import { spelled } from "./spelled.ts";

/** The index is made of parts of so many letters. */
const least = 3;

/** Where more are found, a page of them is found sooner by going through the list in its order. */
const few = 250;

/** Applications of a call in one state, none of them a draft, whose company's name contains this in any case. */
export function named(callId: string, status: ApplicationStatus, search: string): SQL | undefined {
  const found = amongFew(callId, search);
  if (!found)
    return and(eq(applications.callId, callId), isIn[status], spelled(search, applications.company));
  // What stands behind a plus is not looked up: the few that the index of names has, not all of the call's.
  return and(sql`+${applications.callId} = ${callId}`, sql`+${applications.status} = ${status}`, found);
}

/** The same of a call's applications as a condition among others. */
export const hasName = (callId: string, search: string) =>
  amongFew(callId, search) ?? spelled(search, applications.company);

/** Nothing where the index does not help. */
function amongFew(callId: string, search: string): SQL | undefined {
  const phrase = `"${search.replaceAll('"', '""').replaceAll("\0", " ")}"`;
  if ([...search].length < least || !areFew(callId, phrase)) return;
  // Crossed, so that SQLite begins with the few that wait.
  const late = sql`select ${applications.id} from "__unsearched" cross join ${applications} on ${applications.id} = "applicationId"
    where ${applications.callId} = ${callId} and ${spelled(search, applications.company)}`;
  const found = sql`select "applicationId" from "__searched" where ${contains(phrase)} union all ${late}`;
  return sql`${applications.id} in (${found})`;
}

function areFew(callId: string, phrase: string): boolean {
  // Crossed, so that it ends with the first that are too many; those that contain the phrase are not gathered before.
  const found = sql`select 1 from "__names" cross join "__searched" on "__searched"."id" = "__names"."rowid"
    where "__names" match ${phrase} and "callId" = ${callId} limit ${few + 1}`;
  const count = sql<number>`(select count(*) from (${found}))`;
  return (
    reader
      .select({ count })
      .from(sql`(select 1)`)
      .get()!.count <= few
  );
}

/** What came lately waits in `__unsearched` (the migration `names-together`); what is erased is overwritten in all of them. */
const contains = (phrase: string) =>
  sql`"id" in (select "rowid" from "__names" where "__names" match ${phrase})`;

export function areNamesWaiting(): boolean {
  return sqlite.prepare(`select 1 from "__unsearched" limit 1`).get() !== undefined;
}

/** Puts names that came lately into the index, so many at most: together they cost a fraction of what each alone would. */
export function indexNames(most: number) {
  const some = sql`(select "applicationId" from "__unsearched" order by "applicationId" limit ${most})`;
  const ofSome = sql`${applications} where ${applications.id} in ${some}`;
  writer().run(
    sql`insert into "__searched" ("applicationId", "callId") select ${applications.id}, ${applications.callId} from ${ofSome}`,
  );
  writer()
    .run(sql`insert into "__names" ("rowid", "company") select "__searched"."id", ${applications.company}
    from ${applications} join "__searched" on "applicationId" = ${applications.id} where ${applications.id} in ${some}`);
  writer().run(sql`delete from "__unsearched" where "applicationId" in ${some}`);
}
