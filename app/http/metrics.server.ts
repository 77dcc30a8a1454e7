import { createHash, timingSafeEqual } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { Counter, Gauge, Registry } from "prom-client";
import { environment } from "#app/adapters/environment.server.ts";
import { countChange, countTransaction, registry, type Transaction } from "#app/adapters/metrics.server.ts";
import { gaugesOfProcess, gaugesOfRecord, type Metric } from "#app/background/gauges.ts";
import { processStanding, recordStanding } from "#app/background/standing.ts";
import { secondsUntilToken } from "./limits.server.ts";
import portal from "../../package.json" with { type: "json" };

subscribe("finalist:committed", (parts) => countTransaction(parts as Transaction));
subscribe("finalist:changed", (action) => countChange(action as string));

/**
 * Lets whoever shows METRICS_TOKEN (`Authorization: Bearer …`) through. Without that setting there is no such page (404);
 * whoever shows something else is told so (401), since the address is no secret and an operator should see what is
 * wrong; too many of these are 429.
 */
export async function refuseUnlessScraper(request: Request, address: string): Promise<Response | undefined> {
  const token = environment().METRICS_TOKEN;
  if (!token) return new Response(null, { status: 404 });
  if (isSame(request.headers.get("Authorization") ?? "", `Bearer ${token}`)) return;
  const wait = await secondsUntilToken(address);
  if (wait > 0) return new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
  return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
}

/** By their hashes, so that neither content nor length shows in the time that it takes. */
function isSame(one: string, other: string) {
  const [first, second] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(first, second);
}

const keptFor = 5_000;
let kept: { at: number; text: Promise<string> } | undefined;

/** All metrics in Prometheus' text format; read anew every five seconds at most, however often somebody asks. */
export function metricsText(now: Date): Promise<string> {
  const at = now.getTime();
  if (!kept || at - kept.at > keptFor || at < kept.at) kept = { at, text: readMetrics(now) };
  return kept.text;
}

async function readMetrics(now: Date): Promise<string> {
  const record = recordStanding(now);
  const process = gaugesOfProcess(await processStanding(now), now);
  const standing = new Registry();
  for (const one of [...builtAs(record), ...process, ...(record ? gaugesOfRecord(record, now) : [])])
    show(one, standing);
  return (await registry.metrics()) + (await standing.metrics());
}

function builtAs(record: unknown): Metric[] {
  const { version } = portal;
  const built = { value: 1, labels: { version, node: process.versions.node } };
  return [
    { name: "finalist_build_info", help: "What runs here.", samples: [built] },
    {
      name: "finalist_database_up",
      help: "1 while the database answers.",
      samples: [{ value: record ? 1 : 0 }],
    },
  ];
}

function show({ name, help, samples, sum }: Metric, registry: Registry) {
  if (samples.length === 0) return;
  const settings = { name, help, labelNames: Object.keys(samples[0].labels ?? {}), registers: [registry] };
  const metric = sum ? new Counter(settings) : new Gauge(settings);
  for (const { value, labels = {} } of samples) metric.inc(labels, value);
}
