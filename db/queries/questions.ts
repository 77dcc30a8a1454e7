import { and, asc, count, desc, eq, isNotNull, isNull, max, type SQL } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, questions } from "#db/schema/index.ts";

export function insertQuestion(values: typeof questions.$inferInsert) {
  writer().insert(questions).values(values).run();
}

export function updateQuestion(id: string, values: Partial<typeof questions.$inferInsert>) {
  writer().update(questions).set(values).where(eq(questions.id, id)).run();
}

/** Only through its call. */
export function findQuestion(callId: string, id: string) {
  return reader
    .select()
    .from(questions)
    .where(and(eq(questions.id, id), eq(questions.callId, callId)))
    .get();
}

/** The greatest number of a call's published answers; 0 before the first. */
export function lastQuestionNumber(callId: string): number {
  const last = reader
    .select({ number: max(questions.number) })
    .from(questions)
    .where(eq(questions.callId, callId))
    .get();
  return last?.number ?? 0;
}

const published = (callId: string) => and(eq(questions.callId, callId), isNotNull(questions.number));

/** What everybody may read, by number: nothing of who asked. */
export function publishedAnswers(callId: string) {
  return reader
    .select({
      number: questions.number,
      question: questions.question,
      answer: questions.answer,
      answeredAt: questions.answeredAt,
      correctedAt: questions.correctedAt,
    })
    .from(questions)
    .where(published(callId))
    .orderBy(asc(questions.number))
    .all();
}

export type QuestionState = "waiting" | "answered" | "aside";

const states = {
  waiting: and(isNull(questions.number), isNull(questions.dismissedAt)),
  answered: isNotNull(questions.number),
  aside: and(isNull(questions.number), isNotNull(questions.dismissedAt)),
} satisfies Record<QuestionState, SQL | undefined>;

/** A call's questions in one state: what waits longest first, else the latest first. */
export function questionsIn(callId: string, state: QuestionState, most: number, offset: number) {
  const order = {
    waiting: asc(questions.askedAt),
    answered: desc(questions.number),
    aside: desc(questions.dismissedAt),
  };
  return reader
    .select({
      id: questions.id,
      number: questions.number,
      name: questions.name,
      asker: accounts.name,
      locale: questions.locale,
      askedAt: questions.askedAt,
      asked: questions.asked,
      question: questions.question,
      answeredAt: questions.answeredAt,
      dismissedAt: questions.dismissedAt,
    })
    .from(questions)
    .leftJoin(accounts, eq(accounts.id, questions.askedBy))
    .where(and(eq(questions.callId, callId), states[state]))
    .orderBy(order[state], asc(questions.id))
    .limit(most)
    .offset(offset)
    .all();
}

/** How many of a call's questions are in each state. */
export function countQuestions(callId: string): Record<QuestionState, number> {
  const counted = (state: QuestionState) =>
    reader
      .select({ count: count() })
      .from(questions)
      .where(and(eq(questions.callId, callId), states[state]))
      .get()!.count;
  return { waiting: counted("waiting"), answered: counted("answered"), aside: counted("aside") };
}
