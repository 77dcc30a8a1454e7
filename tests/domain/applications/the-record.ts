import { sqlite } from "#db/client.server.ts";
import { dueEmails } from "#db/queries/emails.ts";

/** What is on the record of an application, oldest first. */
export function recordOf(applicationId: string) {
  const rows = sqlite
    .prepare("select action, actorId, at, details from auditEntries where subjectId = ? order by id")
    .all(applicationId) as { action: string; actorId: string; at: number; details: string }[];
  return rows.map(({ at, details, ...row }) => ({ ...row, at: new Date(at), details: JSON.parse(details) }));
}

/** What a refused command must leave as it was; that it was tried is noted. */
export function everything() {
  const tables = ["applications", "answers", "submissions", "attachments", "auditEntries", "emails"];
  const rows = tables.map(
    (table) => sqlite.prepare(`select * from "${table}"`).all() as { action?: string }[],
  );
  return rows.map((of) => of.filter(({ action }) => action !== "application.attempt-refused"));
}

export function emailsAbout(applicationId: string, now: Date) {
  return dueEmails(now, 100).filter(({ subjectId }) => subjectId === applicationId);
}
