import { log } from "#app/adapters/log.server.ts";
import { handOver } from "./hand-over.ts";
import { type ClaimedEmail, claimDue, giveBack, keepClaims } from "./outbox.ts";
import type { Message, Portal } from "./write-message.ts";

export type { Message };

type Settings = {
  send: (message: Message) => Promise<unknown>;
  portal: Portal;
  /** How many messages are on their way at once. */
  lanes?: number;
  /** How many leave in any minute, at most. */
  perMinute?: number;
};

export type Delivery = {
  /** Sends what is due by the clock until nothing is. What was on its way before is not waited for. */
  deliver: (clock: () => Date) => Promise<void>;
  /** Finishes the messages that are being handed over, and leaves the others to whoever comes next. */
  stop: () => Promise<void>;
};

/**
 * The outbox of one process. At least once: the outbox id is the Message-ID, so that a message sent again after a crash is
 * known as the same. A message that hangs holds up its lane and no other.
 */
export function createOutbox({ send, portal, lanes = 1, perMinute }: Settings): Delivery {
  const claiming = { by: crypto.randomUUID(), perMinute };
  const waiting: ClaimedEmail[] = [];
  const onTheWay = new Set<string>();
  const running = new Set<Promise<void>>();
  let stopping = false;

  function next(now: Date): ClaimedEmail | undefined {
    if (stopping) return;
    if (waiting.length === 0) waiting.push(...claimDue(now, claiming));
    return waiting.shift();
  }

  function leaveTheRest() {
    const ids = waiting.splice(0).map(({ id }) => id);
    giveBack(ids, claiming);
  }

  async function lane(first: ClaimedEmail, clock: () => Date) {
    for (let email: ClaimedEmail | undefined = first; email; email = next(clock())) {
      onTheWay.add(email.id);
      const goesOn = await handOver(email, { send, portal, claiming, clock });
      onTheWay.delete(email.id);
      if (!goesOn) leaveTheRest();
    }
  }

  function start(first: ClaimedEmail, clock: () => Date) {
    const started = lane(first, clock)
      // Its claim lapses, so that it is tried again.
      .catch((problem) => (onTheWay.delete(first.id), log.error({ problem }, "the outbox stopped short")))
      .finally(() => running.delete(started));
    running.add(started);
    return started;
  }

  return {
    async deliver(clock) {
      keepClaims([...onTheWay, ...waiting.map(({ id }) => id)], claiming, clock());
      const started: Promise<void>[] = [];
      while (running.size < lanes) {
        const first = next(clock());
        if (!first) break;
        started.push(start(first, clock));
      }
      await Promise.all(started);
    },
    async stop() {
      stopping = true;
      leaveTheRest();
      await Promise.all(running);
    },
  };
}

/** Sends what is due at `now`, one by one; a failure never stops the others. */
export async function deliverDueEmails(now: Date, send: Settings["send"], portal: Portal) {
  await createOutbox({ send, portal }).deliver(() => now);
}
