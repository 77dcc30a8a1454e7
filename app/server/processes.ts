import cluster, { type Worker } from "node:cluster";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import { log } from "#app/adapters/log.server.ts";
import { settingsOrExit } from "./settings.ts";

const { WEB_CONCURRENCY, LOG_LEVEL } = settingsOrExit();
log.level = LOG_LEVEL;

/** In milliseconds: whoever lived longer and ended is begun again at once, whoever ends earlier after ever longer waits. */
const longEnough = 60_000;
const longestWait = 30_000;

const processes = new Set<Worker>();
let isStopping = false;
let worst = 0;

/** Keeps the process with this number at work: one that ended is begun again. */
function keep(number: number, failures = 0) {
  const begun = performance.now();
  const one = cluster.fork({ FINALIST_PROCESS: String(number) });
  processes.add(one);
  one.once("listening", () => log.info({ id: number }, "a process answers"));
  one.once("exit", (code, signal) => {
    processes.delete(one);
    if (isStopping) return ended(code);
    const again = performance.now() - begun > longEnough ? 0 : failures + 1;
    log.error({ id: number, code: signal ?? code }, "a process ended and is begun again");
    setTimeout(() => !isStopping && keep(number, again), Math.min(longestWait, 100 * 2 ** again));
  });
  return one;
}

function ended(code: number | null) {
  worst = Math.max(worst, code ?? 1);
  if (processes.size === 0) process.exit(worst);
}

/** Each finishes what it has under way; told a second time, at once. */
function stop() {
  isStopping = true;
  for (const one of processes) if (one.isConnected()) one.send("stop");
  if (processes.size === 0) process.exit(0);
}

// Counts the tries of all of them (app/http/limits.server.ts).
new RateLimiterClusterMaster();
cluster.setupPrimary({ exec: "build/server/main.js" });
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

// The first brings the database to the newest tables and says where the portal is; what keeps it from starting keeps all of them.
const first = keep(1);
const cannotStart = (code: number | null) => process.exit(code ?? 1);
first.prependOnceListener("exit", cannotStart);
first.once("listening", () => {
  first.off("exit", cannotStart);
  for (let number = 2; number <= WEB_CONCURRENCY; number++) keep(number);
});
