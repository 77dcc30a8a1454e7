import { and, eq } from "drizzle-orm";
import { inTransaction, reader, writer } from "#db/client.server.ts";
import { emails } from "#db/schema/index.ts";
import type { EmailTemplate } from "#emails/props.ts";

type Row = typeof emails.$inferSelect;

/** The messages about one thing, or to somebody in a call, of one kind, as they were queued. */
export function emailsAbout(subjectId: string, template: EmailTemplate): Row[] {
  return reader
    .select()
    .from(emails)
    .where(and(eq(emails.subjectId, subjectId), eq(emails.template, template)))
    .orderBy(emails.queuedAt)
    .all();
}

export function emailNow(id: string): Row {
  return reader.select().from(emails).where(eq(emails.id, id)).get()!;
}

/** What became of a message on its way, as the outbox would have left it. */
export function become(id: string, values: Partial<Row>) {
  inTransaction(() => {
    writer().update(emails).set(values).where(eq(emails.id, id)).run();
  });
}
