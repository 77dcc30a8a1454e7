// A process of its own that sends what it is told and tells how long it took: reads a `Load` from standard input.
import { json } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { openConnection } from "./connection.ts";
import { written } from "./written.ts";

export type Request = {
  method: "GET" | "POST";
  path: string;
  cookie?: string;
  headers?: Record<string, string>;
  form?: Record<string, string>;
  /** Sends the file of 500 KB in place of a form. */
  file?: true;
};
/** What one person does, one request after the other. `at`: in milliseconds, when they begin, whatever else is under way. */
export type Act = { name: string; requests: Request[]; at?: number };
/** `from`: the instant, in milliseconds of the clock, from which `at` counts. */
export type Load = { port: number; connections: number; acts: Act[]; from?: number };
/** Of the acts of one name. Milliseconds; `statuses`: how often the last request was answered so. */
export type Measured = {
  acts: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  statuses: Record<string, number>;
  bytes: number;
};

const { port, connections, acts, from: begin = Date.now() } = (await json(process.stdin)) as Load;
const took = new Map<string, { times: number[]; statuses: Record<string, number>; bytes: number }>();
const idle: ReturnType<typeof openConnection>[] = [];

function freeConnection() {
  let connection = idle.pop();
  while (connection && !connection.isOpen()) connection = idle.pop();
  return connection ?? openConnection(port);
}

async function act({ name, requests }: Act) {
  const asked = requests.map((one) => written(port, one));
  const connection = freeConnection();
  const from = performance.now();
  const entry = took.get(name) ?? { times: [], statuses: {}, bytes: 0 };
  took.set(name, entry);
  let [status, bytes] = ["hung up", 0];
  try {
    for (const one of asked) {
      const answer = await connection.ask(one);
      [status, bytes] = [String(answer.status), answer.bytes];
    }
    idle.push(connection);
  } catch {
    connection.close();
  }
  entry.times.push(performance.now() - from);
  entry.statuses[status] = (entry.statuses[status] ?? 0) + 1;
  entry.bytes = bytes;
}

/** Milliseconds. */
const mostLate = 150;

/** So many at a time, each as soon as the one before is done. */
async function inTurn() {
  let next = 0;
  const person = async () => {
    while (next < acts.length) await act(acts[next++]);
  };
  await Promise.all(Array.from({ length: connections }, person));
}

async function asTheyCome() {
  await Promise.all(
    acts.map(async (one) => {
      const due = begin + one.at!;
      await pause(Math.max(0, due - Date.now()));
      // A driver that had no processor when it was time says so, and the portal is not blamed.
      await act(Date.now() - due > mostLate ? { ...one, name: `${one.name}, sent late` } : one);
    }),
  );
}

const from = performance.now();
await (acts[0].at === undefined ? inTurn() : asTheyCome());
const seconds = (performance.now() - from) / 1000;
const measured = [...took].map(([name, { times, statuses, bytes }]): [string, Measured] => {
  times.sort((one, other) => one - other);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map(
    (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))],
  );
  return [name, { acts: times.length, perSecond: times.length / seconds, p50, p95, p99, statuses, bytes }];
});
console.log(JSON.stringify(Object.fromEntries(measured)));
process.exit(0);
