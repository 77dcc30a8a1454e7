import { statSync } from "node:fs";
import { join } from "node:path";
import { environment } from "#app/adapters/environment.server.ts";
import { sqlite, statementsRun } from "#db/client.server.ts";
import { lastHeartbeat } from "#db/queries/outages.ts";
import {
  countSessionsSeenAfter,
  lastEntryId,
  mailStanding,
  openCallsAt,
  scenariosUnderWay,
} from "#db/queries/standing.ts";
import { survivalState } from "./backup/state.ts";
import { underWay } from "./compute.server.ts";

/** In milliseconds: whoever used the portal since is there. */
const lately = 15 * 60_000;

/**
 * How the portal stands at `now`, in numbers for whoever watches it: a fixed number of statements, each from an index or
 * a table of few rows. Undefined when the database does not answer. Bytes, milliseconds, counts.
 */
export function recordStanding(now: Date) {
  try {
    return {
      mail: mailStanding(now),
      calls: openCallsAt(now),
      sessions: countSessionsSeenAfter(new Date(now.getTime() - lately)),
      scenarios: scenariosUnderWay(),
      recordLines: lastEntryId(),
      heartbeat: lastHeartbeat(),
    };
  } catch {
    return undefined;
  }
}

/** The same of what is not in the database: its files, what is computed, and how the portal would survive, as far as it can be told. */
export async function processStanding(now: Date) {
  const survival = await survivalState(now).catch(() => undefined);
  const { last, drill, alarms = [], freeBytes } = survival ?? {};
  return {
    files: databaseBytes(),
    statements: statementsRun,
    computations: underWay(),
    backupAt: last && new Date(last.at),
    drillAt: drill && new Date(drill.at),
    alarms: alarms as string[],
    freeBytes,
  };
}

/** As long as a database is in memory, as in tests, it has no files. */
function databaseBytes() {
  const sizeOf = (name: string) =>
    statSync(join(environment().DATA, name), { throwIfNoEntry: false })?.size ?? 0;
  if (sqlite.memory) return { database: 0, wal: 0 };
  return { database: sizeOf("finalist.db"), wal: sizeOf("finalist.db-wal") };
}
