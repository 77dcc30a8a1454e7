import { and, eq, getColumns, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
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

/** Whether any of these ids names a file of some application. */
export function areNamed(ids: string[]): boolean {
  const found = reader
    .select({ id: attachments.id })
    .from(attachments)
    .where(inArray(attachments.id, ids))
    .limit(1)
    .get();
  return found !== undefined;
}

export function findAttachmentInCall(callId: string, id: string) {
  return reader
    .select(getColumns(attachments))
    .from(attachments)
    .innerJoin(applications, eq(applications.id, attachments.applicationId))
    .where(and(eq(attachments.id, id), eq(applications.callId, callId)))
    .get();
}

/** Whether files of any application of the call were erased. */
export function areFilesErasedIn(callId: string): boolean {
  const where = and(eq(applications.callId, callId), isNotNull(applications.filesErasedAt));
  return reader.select({ id: applications.id }).from(applications).where(where).limit(1).get() !== undefined;
}

/** Whether anything knows the file: its row, or a submitted version, of whichever application whose files are kept. */
export function isNamed(attachmentId: string): boolean {
  const row = reader.select({ id: attachments.id }).from(attachments).where(eq(attachments.id, attachmentId));
  const version = reader
    .select({ id: submissions.id })
    .from(submissions)
    .innerJoin(applications, eq(applications.id, submissions.applicationId))
    .where(and(isNull(applications.filesErasedAt), sql`instr(${submissions.answers}, ${attachmentId}) > 0`))
    .limit(1);
  return (row.get() ?? version.get()) !== undefined;
}

/** What is known of the stored contents: a hundred after an id, in the order of ids. */
export function attachmentsAfter(id: string) {
  return reader
    .select({ id: attachments.id, bytes: attachments.bytes, sha256: attachments.sha256 })
    .from(attachments)
    .where(gt(attachments.id, id))
    .orderBy(attachments.id)
    .limit(100)
    .all();
}
