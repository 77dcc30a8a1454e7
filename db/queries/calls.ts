import { and, asc, desc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import {
  applications,
  callChanges,
  calls,
  managers,
  programmes,
  questions,
  staff,
} from "#db/schema/index.ts";
import { findFormVersion } from "./form-versions.ts";
import { frozen } from "./frozen.ts";
import { isDraft, isSubmitted } from "./in-state.ts";

export function insertCall(values: typeof calls.$inferInsert) {
  writer().insert(calls).values(values).run();
}

export function updateCall(id: string, values: Partial<typeof calls.$inferInsert>) {
  writer().update(calls).set(values).where(eq(calls.id, id)).run();
}

export function insertCallChanges(values: (typeof callChanges.$inferInsert)[]) {
  writer().insert(callChanges).values(values).run();
}

/** The number of the call's newest public version and when it was made; none while it is as it was published. */
export function latestCallVersion(callId: string) {
  return reader
    .select({ version: callChanges.version, at: callChanges.at })
    .from(callChanges)
    .where(eq(callChanges.callId, callId))
    .orderBy(desc(callChanges.version), desc(callChanges.id))
    .limit(1)
    .get();
}

/** All that changed in public, the newest version first; within one in the order in which it was said. */
export function callVersions(callId: string) {
  return reader
    .select({
      version: callChanges.version,
      at: callChanges.at,
      what: callChanges.what,
      text: callChanges.text,
      before: callChanges.before,
      after: callChanges.after,
    })
    .from(callChanges)
    .where(eq(callChanges.callId, callId))
    .orderBy(desc(callChanges.version), asc(callChanges.id))
    .all();
}

const changedSince = written(() =>
  reader
    .select()
    .from(calls)
    .where(
      and(eq(calls.id, sql.placeholder("id")), sql`${calls.revision} is not ${sql.placeholder("known")}`),
    ),
);

type Call = typeof calls.$inferSelect;

const keptCalls = 100;
const kept = new Map<string, Call>();

/** Read and parsed once as long as it stays as it is, and nobody can change what is kept; no call is ever deleted. */
export function findCall(id: string): Call | undefined {
  const known = kept.get(id);
  const read = changedSince().get({ id, known: known?.revision ?? null });
  if (!read) return known;
  kept.delete(id);
  kept.set(id, frozen(read));
  if (kept.size > keptCalls) kept.delete(kept.keys().next().value!);
  return read;
}

const emailWords = written(() =>
  reader
    .select({ callId: calls.id, notes: calls.emailNotes, texts: calls.emailTexts })
    .from(calls)
    .where(inArray(calls.id, sql`(select "value" from json_each(${sql.placeholder("ids")}))`)),
);

/** What the programme adds to the messages of these calls, and what it writes in place of the portal, by template. */
export function emailWordsOf(ids: string[]) {
  return emailWords().all({ ids: JSON.stringify(ids) });
}

export function findCallBySlug(slug: string) {
  return reader.select().from(calls).where(eq(calls.slug, slug)).get();
}

export function findCallByCode(code: string) {
  return reader.select({ id: calls.id }).from(calls).where(eq(calls.code, code)).get();
}

/** The last `most` published calls to close, latest first, with their programme's name; without their forms and rules. */
export function publishedCalls(most: number) {
  return reader
    .select({
      slug: calls.slug,
      status: calls.status,
      texts: calls.texts,
      places: calls.places,
      timeZone: calls.timeZone,
      opensAt: calls.opensAt,
      closesAt: calls.closesAt,
      graceSeconds: calls.graceSeconds,
      evaluationDueAt: calls.evaluationDueAt,
      resultsAt: calls.resultsAt,
      resultsReleasedAt: calls.resultsReleasedAt,
      programme: programmes.name,
    })
    .from(calls)
    .innerJoin(programmes, eq(programmes.id, calls.programmeId))
    .where(eq(calls.status, "published"))
    .orderBy(desc(calls.closesAt))
    .limit(most)
    .all();
}

/** A call that anybody may read, with its programme and the form that new applications get. */
export function findPublishedCall(slug: string) {
  return withForm(
    withProgramme()
      .where(and(eq(calls.slug, slug), eq(calls.status, "published")))
      .get(),
  );
}

/** The same of any call, for those who manage it. */
export function findCallWithProgramme(id: string) {
  return withForm(withProgramme().where(eq(calls.id, id)).get());
}

function withProgramme() {
  return reader
    .select({ call: calls, programme: programmes })
    .from(calls)
    .innerJoin(programmes, eq(programmes.id, calls.programmeId));
}

function withForm<Found extends { call: { formVersionId: string } }>(found: Found | undefined) {
  return found && { ...found, form: findFormVersion(found.call.formVersionId)!.definition };
}

/** The calls of the programmes that somebody manages or assists, latest closing first, with how many applications they have. */
export function callsOpenTo(accountId: string) {
  const having = (state: SQL) =>
    sql<number>`(select count(*) from ${applications} where ${applications.callId} = ${calls.id} and ${state})`.mapWith(
      Number,
    );
  return reader
    .select({ call: calls, submitted: having(isSubmitted), drafts: having(isDraft) })
    .from(calls)
    .where(
      or(
        inArray(
          calls.programmeId,
          reader.select({ id: managers.programmeId }).from(managers).where(eq(managers.accountId, accountId)),
        ),
        inArray(
          calls.programmeId,
          reader
            .select({ id: staff.programmeId })
            .from(staff)
            .where(and(eq(staff.accountId, accountId), eq(staff.role, "assistant"))),
        ),
      ),
    )
    .orderBy(desc(calls.closesAt))
    .all();
}

export function callsOfProgramme(programmeId: string) {
  return reader
    .select()
    .from(calls)
    .where(eq(calls.programmeId, programmeId))
    .orderBy(desc(calls.closesAt))
    .all();
}

export function changesOfCall(callId: string) {
  return reader
    .select({ at: callChanges.at, text: callChanges.text })
    .from(callChanges)
    .where(eq(callChanges.callId, callId))
    .orderBy(desc(callChanges.id))
    .all();
}

export function answeredQuestionsOf(callId: string) {
  return reader
    .select({
      number: questions.number,
      question: questions.question,
      answer: questions.answer,
      answeredAt: questions.answeredAt,
    })
    .from(questions)
    .where(and(eq(questions.callId, callId), isNotNull(questions.answer)))
    .orderBy(asc(questions.number))
    .all();
}

/** Takes the next application number of the call, from 1. */
export function takeApplicationNumber(callId: string): number {
  return writer()
    .update(calls)
    .set({ applicationsBegun: sql`${calls.applicationsBegun} + 1` })
    .where(eq(calls.id, callId))
    .returning({ number: calls.applicationsBegun })
    .get()!.number;
}

/** New applications get greater numbers than this. */
export function raiseApplicationNumber(callId: string, number: number) {
  writer()
    .update(calls)
    .set({ applicationsBegun: sql`max(${calls.applicationsBegun}, ${number})` })
    .where(eq(calls.id, callId))
    .run();
}
