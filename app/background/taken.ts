import { setImmediate, setTimeout } from "node:timers/promises";
import { troubleOf } from "#app/adapters/trouble.ts";
import { inTransaction } from "#db/client.server.ts";
import { markEmailSent } from "#db/queries/outbox.ts";
import { noteTaken } from "./outbox.ts";

/** What the mail server has taken and when; none is forgotten before it is marked, or it would be sent again. */
const taken = new Map<string, Date>();
let marking: Promise<void> | undefined;

/**
 * Marks a message that the mail server has taken, together with all that it took in the same turn, in one commit.
 * Settles when the mark is written, however long the disk is full.
 */
export function markTaken(id: string, at: Date): Promise<void> {
  taken.set(id, at);
  return (marking ??= markTogether());
}

const pause = 1000;

async function markTogether() {
  await setImmediate();
  // What is taken from now on has its own.
  marking = undefined;
  while (!written()) await setTimeout(pause);
}

function written(): boolean {
  if (taken.size === 0) return true;
  try {
    inTransaction(() => {
      for (const [id, at] of taken) markEmailSent(id, at);
      noteTaken();
    });
    taken.clear();
    return true;
  } catch (problem) {
    if (!troubleOf(problem)) throw problem;
    return false;
  }
}
