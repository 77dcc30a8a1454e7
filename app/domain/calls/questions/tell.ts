import { followersOf } from "#app/domain/calls/followers/followers-of.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { findAccount } from "#db/queries/accounts.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { findQuestion } from "#db/queries/questions.ts";
import type { PublicAnswer } from "./input.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Question = NonNullable<ReturnType<typeof findQuestion>>;
type Told = PublicAnswer & { number: number };

type Asked = Pick<Question, "askedBy" | "name" | "email" | "locale"> | undefined;

/** Whoever asked and everybody who follows the call, each once. */
export function toldOfAnswer(callId: string, asked: Asked) {
  const asker = asked && askerOf(asked);
  const followers = followersOf(callId).map((one) => ({ ...one, asked: one.email === asker?.email }));
  if (!asker || followers.some((one) => one.asked)) return followers;
  return [...followers, { ...asker, stop: undefined, asked: true }];
}

/** Inside a change: all of them hear of the answer, each in their language. */
export function tellAnswer(
  template: "question-answered" | "question-corrected",
  call: Call,
  asked: Asked,
  { number, question, answer }: Told,
  now: Date,
) {
  const link = `/calls/${call.slug}/questions#q${number}`;
  for (const { stop, asked: isAsker, ...person } of toldOfAnswer(call.id, asked)) {
    const props = { call: call.texts.title, number, question, answer, asked: isAsker, link, stop };
    queueEmail(template, person, props, now, { callId: call.id });
  }
}

/** An account as it is today; else the address that was typed, and no name: nobody proved it. */
function askerOf({ askedBy, email, locale }: NonNullable<Asked>) {
  const account = askedBy ? findAccount(askedBy) : undefined;
  if (account) return { id: account.id, email: account.email, name: account.name, locale: account.locale };
  return email ? { email, name: "", locale } : undefined;
}
