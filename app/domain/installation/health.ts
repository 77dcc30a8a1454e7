import { askDatabase } from "#db/queries/installation.ts";

/** Whether the portal can do its work: the database answers. */
export function isHealthy(): boolean {
  try {
    askDatabase();
    return true;
  } catch {
    return false;
  }
}
