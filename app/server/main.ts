import { createServer } from "node:http";
import { createRequestListener, type FetchHandler } from "@remix-run/node-fetch-server";
import sirv from "sirv";
import { log } from "#app/adapters/log.server.ts";
import { chainEarlierLines } from "#app/background/chain-earlier-lines.ts";
import { createDelivery, jobsOf, jobsOfMailbox, startScheduler } from "#app/background/scheduler.server.ts";
import { makeSigningKey } from "#app/domain/installation/signing-key.ts";
import { beginStopping } from "#app/http/readiness.server.ts";
import { sqlite } from "#db/client.server.ts";
import { portal } from "./portal.ts";
import { settingsOrExit } from "./settings.ts";
import { startDatabaseOrExit } from "./start-database.ts";
import { welcome } from "./welcome.ts";

const settings = settingsOrExit();
log.level = settings.LOG_LEVEL;
startDatabaseOrExit();
chainEarlierLines();
makeSigningKey(new Date());

const assets = sirv("build/client", { etag: true, setHeaders: immutableAssets });

function immutableAssets(response: { setHeader(name: string, value: string): void }, path: string) {
  if (path.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
}

const answer: FetchHandler = (request, client) => portal(request, client.address);
const respond = createRequestListener(answer, { trustProxy: settings.TRUST_PROXY });

// A large file in one request, from a browser without scripts over a slow line, may take longer than Node's five minutes.
const patience = { requestTimeout: 30 * 60_000 };
const server = createServer(patience, (request, response) =>
  assets(request, response, () => respond(request, response)),
);

server.on("error", (problem: NodeJS.ErrnoException) => {
  const taken = problem.code === "EADDRINUSE";
  console.error(
    taken ? `Port ${settings.PORT} is in use: set PORT to another one.` : `Cannot listen: ${problem.message}`,
  );
  process.exit(1);
});

const delivery = createDelivery(settings);
let endScheduler: ReturnType<typeof startScheduler> | undefined;

server.listen(settings.PORT, settings.HOST, async () => {
  await welcome(settings, (now) => delivery.deliver(() => now), new Date());
  endScheduler = startScheduler([...jobsOf(delivery.deliver), ...jobsOfMailbox(settings)]);
});

/** In milliseconds: how long uploads and jobs that are under way may still take. */
const longestEnd = 20_000;
let isStopping = false;

/**
 * Says that it is not ready, takes no more requests, finishes those that it has and the jobs that are under way, puts
 * everything into the database's own file, and goes; at once when it is told a second time.
 */
async function stop() {
  if (isStopping) process.exit(1);
  isStopping = true;
  log.info("stopping");
  beginStopping();
  const mailEnded = delivery.stop();
  const answered = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const finished = Promise.all([answered, mailEnded, endScheduler?.()]);
  await Promise.race([finished, new Promise((over) => setTimeout(over, longestEnd))]);
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  sqlite.close();
  log.info("stopped");
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
