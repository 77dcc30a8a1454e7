import { BroadcastChannel, isMainThread } from "node:worker_threads";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/**
 * What is counted while it happens, in this process since its start. Labels have values from fixed lists (routes.ts, names of
 * jobs, actions and reasons), never what somebody sent: no personal data, and no more series than the code has names.
 */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const registers = [registry];
/** Seconds: from a page that is at hand to an upload over a slow line. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

const requests = new Counter({
  name: "finalist_requests_total",
  help: "Requests answered, by the pattern of their address.",
  labelNames: ["route", "method", "status"],
  registers,
});

const requestSeconds = new Histogram({
  name: "finalist_request_seconds",
  help: "How long requests took until their answer began, with the arrival of what they sent.",
  labelNames: ["route", "method"],
  buckets,
  registers,
});

export type Answered = { route: string; method: string; status: number; milliseconds: number };

export function countRequest({ route, method, status, milliseconds }: Answered) {
  requests.inc({ route, method, status: `${Math.floor(status / 100)}xx` });
  requestSeconds.observe({ route, method }, milliseconds / 1000);
}

const transactionSeconds = new Histogram({
  name: "finalist_transaction_seconds",
  help: "Transactions that write: waiting for the one before, the work itself, and the commit to the disk.",
  labelNames: ["part"],
  buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
  registers,
});

/** In milliseconds. */
export type Transaction = { wait: number; work: number; commit: number };

export function countTransaction(parts: Transaction) {
  for (const [part, milliseconds] of Object.entries(parts))
    transactionSeconds.observe({ part }, milliseconds / 1000);
}

const changes = new Counter({
  name: "finalist_changes_total",
  help: "Changes that were acknowledged, by what the record calls them, such as application.submitted.",
  labelNames: ["action"],
  registers,
});

export const countChange = (action: string) => changes.inc({ action });

const refusals = new Counter({
  name: "finalist_refusals_total",
  help: "What people asked for and a rule refused, by its reason; call-closed is what came after a deadline.",
  labelNames: ["reason"],
  registers,
});

export const countRefusal = (reason: string) => refusals.inc({ reason });

const limited = new Counter({
  name: "finalist_limited_total",
  help: "Requests that were asked to come back later, by the limit that they met.",
  labelNames: ["limit"],
  registers,
});

export const countLimited = (limit: string) => limited.inc({ limit });

const enumerations = new Counter({
  name: "finalist_enumerations_total",
  help: "Networks that tried many addresses without an account within an hour.",
  registers,
});

export const countEnumeration = () => enumerations.inc();

const handedOver = new Counter({
  name: "finalist_mail_handed_over_total",
  help: "What became of e-mails given to the mail server; deferred is tried again.",
  labelNames: ["lane", "outcome"],
  registers,
});

/** By urgency: what somebody waits for at a screen, what one person gets, what goes to many. */
export const lanes = ["screen", "person", "many"];

/** Mail goes out in a thread of its own, which has a registry that nobody asks. */
const handedOverApart = new BroadcastChannel("finalist:mail-handed-over");
handedOverApart.unref();
if (isMainThread) handedOverApart.onmessage = ({ data: counted }) => handedOver.inc(counted);

export function countMail(urgency: number, outcome: "sent" | "deferred" | "failed") {
  const counted = { lane: lanes[urgency], outcome };
  if (isMainThread) handedOver.inc(counted);
  else handedOverApart.postMessage(counted);
}

const jobEnded = new Gauge({
  name: "finalist_job_ended_timestamp_seconds",
  help: "When a job of the scheduler last ended.",
  labelNames: ["job"],
  registers,
});
const jobFailures = new Counter({
  name: "finalist_job_failures_total",
  help: "Runs of a job that failed.",
  labelNames: ["job"],
  registers,
});

export function countJob(job: string, failed: boolean) {
  jobEnded.setToCurrentTime({ job });
  jobFailures.inc({ job }, failed ? 1 : 0);
}
