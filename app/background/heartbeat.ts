import { type Failing, failingAt, joined } from "#app/domain/installation/failures.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  insertOutage,
  lastHeartbeat,
  latestFailing,
  lengthenOutage,
  saveHeartbeat,
} from "#db/queries/outages.ts";

/** In milliseconds: a longer silence is an outage. */
const longestSilence = 60_000;

/** Kept here because a database that refuses writes cannot be asked to write that down; the next beat tries to. */
let unwritten: Failing[] = [];

/** A write had to be refused at `at`: the portal's own fault, as a full or busy database. */
export function countRefusedWrite(at: Date) {
  unwritten = joined([...unwritten, failingAt(at)]);
}

/**
 * Writes that the portal is alive, and what it could not do since it last did: a silence of more than a minute, as after
 * a crash, and the writes that it refused. The first beat of an installation finds no silence.
 */
export function beat(now: Date) {
  inTransaction(() => {
    const last = lastHeartbeat();
    if (last && now.getTime() - last.getTime() > longestSilence)
      insertOutage({ from: last, until: now, kind: "silent" });
    for (const failing of unwritten) writeFailing(failing);
    saveHeartbeat(now);
  });
  unwritten = [];
}

function writeFailing(failing: Failing) {
  const last = latestFailing();
  const [whole, apart] = last ? joined([last, failing]) : [failing];
  if (!last || apart) return insertOutage({ ...failing, kind: "failing" });
  lengthenOutage(last.id, { until: whole.until, refusedWrites: whole.refusedWrites });
}
