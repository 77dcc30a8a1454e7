import type { Account } from "#app/domain/accounts/account.ts";
import { lastInstant } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCallBySlug } from "#db/queries/calls.ts";
import { insertQuestion } from "#db/queries/questions.ts";

type Call = NonNullable<ReturnType<typeof findCallBySlug>>;
/** Somebody without an account, or not signed in; the address is never public. */
export type Stranger = { name: string; email: string; locale: Locale };

/** Questions are taken from the publication of a call until its deadline is over (UTC). */
export function takesQuestions(call: Pick<Call, "status" | "closesAt" | "graceSeconds">, now: Date): boolean {
  return call.status === "published" && now <= lastInstant(call);
}

/**
 * Takes a question about a published call and returns its id. An address that nobody proved gets one short confirmation
 * a day, without anything that was typed. Refuses after the deadline (`questions-closed`).
 */
export function askQuestion(callSlug: string, asker: Account | Stranger, asked: string, now: Date): string {
  const call = findCallBySlug(callSlug);
  refuseUnless(call?.status === "published", "call-not-published");
  const id = crypto.randomUUID();
  const account = "id" in asker ? asker : undefined;
  const entry = { action: "question.asked", by: account ?? null, on: id, callId: call.id, at: now } as const;
  change(entry, () => {
    refuseUnless(takesQuestions(call, now), "questions-closed");
    const { name, email, locale } = asker;
    const question = { en: asked, bg: asked };
    insertQuestion({
      id,
      callId: call.id,
      askedBy: account?.id,
      name,
      email,
      locale,
      askedAt: now,
      asked,
      question,
    });
    if (!account) confirmReceipt(call, asker, now);
  });
  return id;
}

function confirmReceipt(call: Call, { name: _unproved, ...stranger }: Stranger, now: Date) {
  const props = { call: call.texts.title, link: `/calls/${call.slug}/questions` };
  const day = now.toISOString().slice(0, 10);
  const key = `question-received ${call.id} ${stranger.email} ${day}`;
  queueEmail("question-received", { ...stranger, name: "" }, props, now, { callId: call.id, key });
}
