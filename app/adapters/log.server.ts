import pino, { type DestinationStream } from "pino";
import { loggedError } from "./log-error.ts";
import { gathered } from "./log-gathered.ts";

/** What a line may tell; whatever else somebody writes is left out, until its name stands here because somebody thought about it. */
const told = new Set([
  ...["request", "route", "method", "status", "milliseconds", "bytes", "role", "client"],
  ...["error", "problem", "trouble", "code", "kind"],
  ...["job", "email", "template", "attachment", "scenario", "call", "asked", "id", "anchor"],
  ...["unfinished", "unnamed", "limit", "door", "names"],
]);

function named(line: Record<string, unknown>) {
  const kept: typeof line = {};
  for (const name in line) if (told.has(name)) kept[name] = line[name];
  return kept;
}

/** Where lines go, the standard output when nowhere is named. */
export function createLog(level: string, destination?: DestinationStream) {
  const settings: pino.LoggerOptions = {
    base: undefined,
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: named, level: (name) => ({ level: name }) },
    serializers: { error: loggedError, problem: loggedError },
  };
  return pino(settings, destination ?? gathered(pino.destination()));
}

/** A JSON object a line, without personal data: patterns of addresses and ids, never names, addresses or answers. */
export const log = createLog(process.env.VITEST ? "silent" : "info");
