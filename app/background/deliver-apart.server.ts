import { compute, type Thread } from "./compute.server.ts";
import type { Delivery } from "./deliver-emails.ts";
import { isAnythingDue } from "./outbox.ts";

const thread: Thread = { waiting: new Map() };

/**
 * The outbox in a thread of its own, with a connection of its own to the database: rendering takes time that
 * no page should wait for. The thread is started by the first message.
 */
export const apart: Delivery = {
  async deliver(clock) {
    if (thread.waiting.size > 0 || isAnythingDue(clock())) await compute("deliver", {}, thread);
  },
  async stop() {
    if (thread.worker) await compute("stopDelivering", {}, thread);
  },
};
