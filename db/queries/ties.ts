import { and, asc, eq, ne } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { replaces } from "#db/rows.server.ts";
import { applications, objections, statedNames, ties } from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

/** What connects a person with organisations, in all calls of a programme, in the order in which it was said. */
export function tiesOf(programmeId: string, accountId: string) {
  return reader
    .select({ kind: ties.kind, name: ties.name, saidBy: ties.saidBy })
    .from(ties)
    .where(and(eq(ties.programmeId, programmeId), eq(ties.accountId, accountId)))
    .orderBy(asc(ties.at), asc(ties.name))
    .all();
}

type Ties = Pick<typeof ties.$inferInsert, "kind" | "name">[];
type Said = { programmeId: string; accountId: string; saidBy: string; at: Date };

/** In place of what the person said before, or of what managers said of them. */
export function replaceTies({ programmeId, accountId, saidBy, at }: Said, rows: Ties) {
  const own = saidBy === accountId;
  writer()
    .delete(ties)
    .where(
      and(
        eq(ties.programmeId, programmeId),
        eq(ties.accountId, accountId),
        own ? eq(ties.saidBy, accountId) : ne(ties.saidBy, accountId),
      ),
    )
    .run();
  const said = { programmeId, accountId, saidBy, at };
  if (rows.length)
    writer()
      .insert(ties)
      .values(rows.map((row) => ({ id: crypto.randomUUID(), ...said, ...row })))
      .run();
}

/** Whom an applicant names, in the order in which they did. */
export function objectionsOf(applicationId: string) {
  return reader
    .select()
    .from(objections)
    .where(eq(objections.applicationId, applicationId))
    .orderBy(asc(objections.at), asc(objections.id))
    .all();
}

/** Whom the applicants of a call named, by number; withdrawn and unfinished applications are left out. */
export function objectionsInCall(callId: string) {
  return reader
    .select({
      id: objections.id,
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      kind: objections.kind,
      name: objections.name,
      email: objections.email,
      reason: objections.reason,
    })
    .from(objections)
    .innerJoin(applications, eq(applications.id, objections.applicationId))
    .where(and(eq(applications.callId, callId), isSubmitted))
    .orderBy(asc(applications.number), asc(objections.at), asc(objections.id))
    .limit(500)
    .all();
}

export function insertObjection(values: typeof objections.$inferInsert) {
  writer().insert(objections).values(values).run();
}

export function deleteObjection(id: string) {
  writer().delete(objections).where(eq(objections.id, id)).run();
}

/** Whom the version that counts names. */
export const saveStatedNames = replaces(statedNames, statedNames.applicationId);
