import { askedFollowersOf } from "#app/domain/calls/followers/followers-of.ts";
import { type Letter, queueEmails } from "#app/domain/notifications/outbox.ts";
import type { findCall } from "#db/queries/calls.ts";
import { releasedFinalists } from "#db/queries/finalists.ts";
import { whoEvaluated } from "#db/queries/thanks.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Published = Letter<"results-published">;

/**
 * Inside a change: whoever evaluated, and whoever asked to follow the call, learns where the results stand; each address
 * once. Applicants have had a letter of their own.
 */
export function tellPublished(call: Call, now: Date) {
  const letters = new Map([...toFollowers(call), ...toEvaluators(call)].map((one) => [addressOf(one), one]));
  queueEmails("results-published", [...letters.values()], now);
}

const addressOf = ({ recipient }: Published) => recipient.email.toLowerCase();

function toEvaluators(call: Call): Published[] {
  const told = { ...common(call), role: "evaluator" as const };
  return whoEvaluated(call.id).map(({ evaluatorId, accountId: id, ...person }) => ({
    recipient: { id, ...person },
    props: told,
    callId: call.id,
    subjectId: evaluatorId,
  }));
}

function toFollowers(call: Call): Published[] {
  const told = { ...common(call), role: "follower" as const };
  return askedFollowersOf(call.id).map(({ stop, ...recipient }) => ({
    recipient,
    props: { ...told, stop },
    callId: call.id,
  }));
}

function common({ id, slug, texts }: Call) {
  return { call: texts.title, count: releasedFinalists(id).length, link: `/calls/${slug}` };
}
