import { eq, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { installation } from "#db/schema/index.ts";

const byName = written(() =>
  reader
    .select()
    .from(installation)
    .where(eq(installation.name, sql.placeholder("name"))),
);

export function findInstallationFact(name: string) {
  return byName().get({ name })?.value;
}

export function insertInstallationFact(name: string, value: string) {
  writer().insert(installation).values({ name, value }).run();
}

/** Throws when the database does not answer. */
export function askDatabase() {
  reader.select().from(installation).limit(1).all();
}
