import { and, count, eq, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { emails, mailControl } from "#db/schema/index.ts";

const only = "mail";

const control = written(() => reader.select().from(mailControl).where(eq(mailControl.id, only)));

/** Whether mail goes out at all: an administrator's order, and the mail server's refusal of everything. */
export function findMailControl() {
  return control().get();
}

export function saveMailControl(values: Partial<Omit<typeof mailControl.$inferInsert, "id">>) {
  writer()
    .insert(mailControl)
    .values({ id: only, ...values })
    .onConflictDoUpdate({ target: mailControl.id, set: values })
    .run();
}

/** What waits to be sent, by template; `due` is what would go out at `now`. */
export function countWaiting(now: Date) {
  return reader
    .select({
      template: emails.template,
      urgency: emails.urgency,
      count: count(),
      due: sql<number>`sum(${emails.sendAfter} <= ${now.getTime()})`,
    })
    .from(emails)
    .where(and(eq(emails.status, "queued")))
    .groupBy(emails.urgency, emails.template)
    .orderBy(emails.urgency, emails.template)
    .all();
}
