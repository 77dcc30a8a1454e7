import { eq } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { installation } from "#db/schema/index.ts";

export function findInstallationFact(name: string) {
  return reader.select().from(installation).where(eq(installation.name, name)).get()?.value;
}

export function insertInstallationFact(name: string, value: string) {
  writer().insert(installation).values({ name, value }).run();
}

/** Throws when the database does not answer. */
export function askDatabase() {
  reader.select().from(installation).limit(1).all();
}
