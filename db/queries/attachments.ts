import { and, eq, getColumns, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { applications, attachments, submissions } from "#db/schema/index.ts";

export function insertAttachment(values: typeof attachments.$inferInsert) {
  writer().insert(attachments).values(values).run();
}

export function deleteAttachment(id: string) {
  writer().delete(attachments).where(eq(attachments.id, id)).run();
}

/** Only through its application: whoever may see the one may see the other. */
export function findAttachment(applicationId: string, id: string) {
  return reader
    .select()
    .from(attachments)
    .where(and(eq(attachments.id, id), eq(attachments.applicationId, applicationId)))
    .get();
}

/** Whether any submitted version of the application contains the file. */
export function isSubmitted(applicationId: string, attachmentId: string): boolean {
  return (
    reader
      .select({ id: submissions.id })
      .from(submissions)
      .where(
        and(
          eq(submissions.applicationId, applicationId),
          sql`instr(${submissions.answers}, ${attachmentId}) > 0`,
        ),
      )
      .limit(1)
      .get() !== undefined
  );
}

export function findAttachmentInCall(callId: string, id: string) {
  return reader
    .select(getColumns(attachments))
    .from(attachments)
    .innerJoin(applications, eq(applications.id, attachments.applicationId))
    .where(and(eq(attachments.id, id), eq(applications.callId, callId)))
    .get();
}
