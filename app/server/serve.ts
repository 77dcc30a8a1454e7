import cluster from "node:cluster";
import { createServer } from "node:http";
import { createRequestListener, type FetchHandler } from "@remix-run/node-fetch-server";
import { log } from "#app/adapters/log.server.ts";
import { registry } from "#app/adapters/metrics.server.ts";
import { chainEarlierLines } from "#app/background/chain-earlier-lines.ts";
import { leaveRoutings } from "#app/background/routings.ts";
import { apart } from "#app/background/deliver-apart.server.ts";
import { createDelivery } from "#app/background/delivery.server.ts";
import { jobsOf, jobsOfEach, jobsOfMailbox, startScheduler } from "#app/background/scheduler.server.ts";
import { makeSigningKey } from "#app/domain/installation/signing-key.ts";
import { contextFor } from "#app/http/client-address.server.ts";
import { beginStopping } from "#app/http/readiness.server.ts";
import { checkpointApart } from "#db/checkpoints.server.ts";
import { sqlite } from "#db/client.server.ts";
import { commitTogether } from "#db/on-disk.server.ts";
import { startDatabase } from "#db/start.server.ts";
import { assetsIn } from "./assets.ts";
import { goOnAfterErrors } from "./go-on.ts";
import { inTurn } from "./in-turn.ts";
import { patience } from "./patience.ts";
import { portal } from "./portal.ts";
import { publicPages } from "./public-pages.ts";
import { onlyReadable, refuseUnreadable } from "./readable.ts";
import { settingsOrExit } from "./settings.ts";
import { spareSubmissions } from "./spare-submissions.ts";
import { untilStopped } from "./until-stopped.ts";
import { welcome } from "./welcome.ts";

const settings = settingsOrExit();
/** Of several processes, the number of this one (processes.ts): the first does what is done once. */
const number = process.env.FINALIST_PROCESS;
const isFirst = number === undefined || number === "1";
if (number) registry.setDefaultLabels({ process: number });
log.level = settings.LOG_LEVEL;
startDatabase();
commitTogether();
const endCheckpoints = checkpointApart((problem) => log.error({ problem }, "commits copy the log again"));
chainEarlierLines();
makeSigningKey(new Date());

const answer: FetchHandler = (request, client) => portal(request, contextFor(request, client.address));
// Not told to trust a proxy: it would take the first forwarded address, which anybody can make up.
// Nor does it believe the host that is asked for.
const { host, protocol } = new URL(settings.origin);
const respond = onlyReadable(createRequestListener(answer, { host, protocol }));
const readClock = () => new Date();
const inTheirTurn = inTurn(readClock, respond);
const requests = untilStopped(spareSubmissions(publicPages(portal, readClock, inTheirTurn.listener)));

const listener = assetsIn("build/client", requests.listener);
const server = createServer(patience, listener);
server.on("connection", inTheirTurn.noteComing);

// Whatever else a client expects before it sends its body, it is answered as if it did not.
server.on("checkExpectation", listener);
server.on("clientError", refuseUnreadable);
server.on("error", (problem: NodeJS.ErrnoException) => {
  const taken = problem.code === "EADDRINUSE";
  console.error(
    taken ? `Port ${settings.PORT} is in use: set PORT to another one.` : `Cannot listen: ${problem.message}`,
  );
  process.exit(1);
});

let endScheduler: ReturnType<typeof startScheduler> | undefined;

server.listen(settings.PORT, settings.HOST, async () => {
  if (!isFirst) return void (endScheduler = startScheduler(jobsOfEach));
  const greeted = welcome(settings, (now) => createDelivery(settings).deliver(() => now), new Date());
  // Who cannot be greeted on a full disk can still read.
  await greeted.catch((problem: unknown) => log.error({ problem }, "the start could not be finished"));
  endScheduler = startScheduler([...jobsOfEach, ...jobsOf(apart.deliver), ...jobsOfMailbox(settings)]);
});

/** In milliseconds: how long requests and jobs that are under way may still take. */
const longestEnd = 20_000;
let isStopping = false;

/**
 * Says that it is not ready, finishes the requests, messages and jobs that are under way, puts everything into the
 * database's own file, and goes; at once when it is told a second time. On a disk that takes no writes it goes all the same.
 */
async function stop() {
  if (isStopping) process.exit(1);
  isStopping = true;
  log.info("stopping");
  beginStopping();
  const ends = [requests.stop, apart.stop, async () => endScheduler?.(), async () => leaveRoutings()];
  const finished = Promise.allSettled(ends.map(async (end) => end()));
  await Promise.race([finished, new Promise((over) => setTimeout(over, longestEnd))]);
  await endCheckpoints?.();
  try {
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    sqlite.close();
  } catch (problem) {
    log.warn({ problem }, "the database is put in order by the next start");
  }
  log.info("stopped");
  process.exit(0);
}
// One of several is told by the process that keeps them all, since a terminal tells each of them, too.
const whenTold = cluster.isWorker ? () => {} : stop;
process.on("SIGTERM", whenTold);
process.on("SIGINT", whenTold);
process.on("message", (told) => told === "stop" && void stop());
goOnAfterErrors();
