import { and, eq } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { conflicts } from "#db/schema/index.ts";

export function findConflict(evaluatorId: string, applicationId: string) {
  return reader
    .select({ source: conflicts.source })
    .from(conflicts)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.applicationId, applicationId)))
    .get();
}
