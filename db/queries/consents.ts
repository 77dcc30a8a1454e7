import { and, asc, eq, getColumns, isNull, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { accounts, consents, consentTexts } from "#db/schema/index.ts";

type ConsentKind = (typeof consentTexts.$inferSelect)["kind"];

export function insertConsentText(values: typeof consentTexts.$inferInsert) {
  writer().insert(consentTexts).values(values).run();
}

export function insertConsents(values: (typeof consents.$inferInsert)[]) {
  if (values.length > 0) writer().insert(consents).values(values).run();
}

const ofCall = written(() =>
  reader
    .select()
    .from(consentTexts)
    .where(eq(consentTexts.scope, sql.placeholder("callId")))
    .orderBy(asc(consentTexts.kind), asc(consentTexts.number)),
);

/** Every version of what a call asks, the oldest of each kind first. */
export function consentTextsOf(callId: string) {
  return ofCall().all({ callId });
}

const ofApplication = written(() =>
  reader
    .select({ consent: getColumns(consents), text: getColumns(consentTexts), by: accounts.name })
    .from(consents)
    .innerJoin(consentTexts, eq(consentTexts.id, consents.textId))
    .innerJoin(accounts, eq(accounts.id, consents.accountId))
    .where(eq(consents.applicationId, sql.placeholder("applicationId")))
    .orderBy(asc(consents.at), sql`"consents".rowid`),
);

/** What was agreed to for an application, the oldest first, with the text, and by whom. */
export function consentsOf(applicationId: string) {
  return ofApplication().all({ applicationId });
}

/** Inside a change: none of this kind stands for the application any more. */
export function withdrawConsents(applicationId: string, kind: ConsentKind, by: string, at: Date) {
  const ofKind = sql`${consents.textId} in (select "id" from "consentTexts" where "kind" = ${kind})`;
  writer()
    .update(consents)
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where(and(eq(consents.applicationId, applicationId), ofKind, isNull(consents.withdrawnAt)))
    .run();
}

/** By version: for how many applications it is the last of its kind that was agreed to, and of how many that was withdrawn. */
export function agreementsByVersion(callId: string) {
  const latest = reader
    .select({
      textId: consents.textId,
      withdrawnAt: consents.withdrawnAt,
      place:
        sql<number>`row_number() over (partition by ${consents.applicationId}, ${consentTexts.kind} order by ${consents.at} desc, "consents".rowid desc)`.as(
          "place",
        ),
    })
    .from(consents)
    .innerJoin(consentTexts, eq(consentTexts.id, consents.textId))
    .where(eq(consentTexts.scope, callId))
    .as("latest");
  return reader
    .select({
      textId: latest.textId,
      agreed: sql<number>`count(*) filter (where ${latest.withdrawnAt} is null)`,
      withdrawn: sql<number>`count(*) filter (where ${latest.withdrawnAt} is not null)`,
    })
    .from(latest)
    .where(eq(latest.place, 1))
    .groupBy(latest.textId)
    .all();
}
