import { sqlite } from "#db/client.server.ts";
import { dueEmails } from "#db/queries/emails.ts";

/** What is on the record of an application, oldest first. */
export function recordOf(applicationId: string) {
  const rows = sqlite
    .prepare("select action, actorId, at, details from auditEntries where subjectId = ? order by id")
    .all(applicationId) as { action: string; actorId: string; at: number; details: string }[];
  return rows.map(({ at, details, ...row }) => ({ ...row, at: new Date(at), details: JSON.parse(details) }));
}

/** What a refused command must leave as it was. */
export function everything() {
  const tables = ["applications", "answers", "submissions", "attachments", "auditEntries", "emails"];
  return tables.map((table) => sqlite.prepare(`select * from "${table}"`).all());
}

export function emailsAbout(applicationId: string, now: Date) {
  return dueEmails(now, 100).filter(({ subjectId }) => subjectId === applicationId);
}
