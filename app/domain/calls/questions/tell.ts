import { followersOf } from "#app/domain/calls/followers/followers-of.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { findAccount } from "#db/queries/accounts.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { findQuestion } from "#db/queries/questions.ts";
import type { PublicAnswer } from "./input.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Question = NonNullable<ReturnType<typeof findQuestion>>;
type Told = PublicAnswer & { number: number };

/** Inside a change: whoever asked and everybody who follows the call hear of the answer, each once. */
export function tellAnswer(
  template: "question-answered" | "question-corrected",
  call: Call,
  asked: Pick<Question, "askedBy" | "name" | "email" | "locale"> | undefined,
  { number, question, answer }: Told,
  now: Date,
) {
  const asker = asked && askerOf(asked);
  const followers = followersOf(call.id);
  const alone = asker && !followers.some(({ email }) => email === asker.email);
  for (const { stop, ...person } of [...followers, ...(alone ? [{ ...asker, stop: undefined }] : [])]) {
    const link = `/calls/${call.slug}/questions#q${number}`;
    const props = { call: call.texts.title, number, question, answer, link, stop };
    const isAsker = person.email === asker?.email;
    queueEmail(template, person, { ...props, asked: isAsker }, now, { callId: call.id });
  }
}

/** An account as it is today; else the address that was typed, and no name: nobody proved it. */
function askerOf({ askedBy, email, locale }: Pick<Question, "askedBy" | "name" | "email" | "locale">) {
  const account = askedBy ? findAccount(askedBy) : undefined;
  if (account) return { id: account.id, email: account.email, name: account.name, locale: account.locale };
  return email ? { email, name: "", locale } : undefined;
}
