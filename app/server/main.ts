import { createServer } from "node:http";
import { createRequestListener, type FetchHandler } from "@remix-run/node-fetch-server";
import sirv from "sirv";
import { log } from "#app/adapters/log.server.ts";
import { chainEarlierLines } from "#app/background/chain-earlier-lines.ts";
import { createDelivery, jobsOf, startScheduler } from "#app/background/scheduler.server.ts";
import { makeSigningKey } from "#app/domain/installation/signing-key.ts";
import { applyMigrations, sqlite } from "#db/client.server.ts";
import { portal } from "./portal.ts";
import { settingsOrExit } from "./settings.ts";
import { welcome } from "./welcome.ts";

const settings = settingsOrExit();
applyMigrations();
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

server.listen(settings.PORT, settings.HOST, async () => {
  await welcome(settings, (now) => delivery.deliver(() => now), new Date());
  startScheduler(jobsOf(delivery.deliver));
});

/** Finishes what it is answering and the messages that it is handing over, then goes. */
function stop() {
  log.info("stopping");
  const mailEnded = delivery.stop();
  server.close(async () => {
    await mailEnded;
    sqlite.close();
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 10_000).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
