import { and, asc, eq, ne, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { applications, calls, evaluators, organisations } from "#db/schema/index.ts";

const ofProgramme = written(() =>
  reader
    .select({ names: organisations.names })
    .from(organisations)
    .where(eq(organisations.programmeId, sql.placeholder("programmeId")))
    .orderBy(asc(organisations.place)),
);

/** Which names are one organisation in all calls of a programme, in the order in which managers keep them. */
export function organisationsOf(programmeId: string): string[][] {
  return ofProgramme()
    .all({ programmeId })
    .map(({ names }) => names);
}

export function replaceOrganisations(programmeId: string, groups: string[][]) {
  writer().delete(organisations).where(eq(organisations.programmeId, programmeId)).run();
  if (groups.length > 0)
    writer()
      .insert(organisations)
      .values(groups.map((names, place) => ({ id: crypto.randomUUID(), programmeId, place, names })))
      .run();
}

/** As evaluators and applicants of a programme write where they work and what they are called; drafts are nobody else's. */
export function organisationsNamedIn(programmeId: string): string[] {
  const said = reader
    .selectDistinct({ name: evaluators.organisation })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(eq(calls.programmeId, programmeId))
    .all();
  const companies = reader
    .selectDistinct({ name: applications.company })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .where(and(eq(calls.programmeId, programmeId), ne(applications.status, "draft")))
    .all();
  return [...said, ...companies].map(({ name }) => name);
}
