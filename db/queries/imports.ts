import { and, desc, eq } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, imports } from "#db/schema/index.ts";

export function insertImport(values: typeof imports.$inferInsert) {
  writer().insert(imports).values(values).run();
}

export function updateImport(id: string, values: Partial<typeof imports.$inferInsert>) {
  writer().update(imports).set(values).where(eq(imports.id, id)).run();
}

type RowsOf = typeof imports.$inferSelect.of;

/** Only through its call: whoever manages the one may see the other; `of`: what its rows are. */
export function findImport(callId: string, id: string, of: RowsOf = "applications") {
  return reader
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.callId, callId), eq(imports.of, of)))
    .get();
}

/** The latest first, without their rows. */
export function importsOf(callId: string, most: number, of: RowsOf = "applications") {
  return reader
    .select({ id: imports.id, at: imports.at, fileName: imports.fileName, imported: imports.imported })
    .from(imports)
    .where(and(eq(imports.callId, callId), eq(imports.of, of)))
    .orderBy(desc(imports.at))
    .limit(most)
    .all();
}

/** The addresses, in lower case, of all who own an application in the call. */
export function ownersIn(callId: string): string[] {
  return reader
    .select({ email: accounts.email })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(eq(applications.callId, callId))
    .all()
    .map(({ email }) => email);
}
