// A process of its own that sends what it is told and tells how long it took: reads a `Load` from standard input.
import { json } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { openConnection } from "./connection.ts";
import { deck } from "./deck.ts";

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
export type Load = { port: number; connections: number; acts: Act[] };
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

const { port, connections, acts } = (await json(process.stdin)) as Load;
const took = new Map<string, { times: number[]; statuses: Record<string, number>; bytes: number }>();
const idle: ReturnType<typeof openConnection>[] = [];

function written({ method, path, cookie, headers = {}, form, file }: Request): Buffer[] {
  const body = file ? deck.body : form && Buffer.from(String(new URLSearchParams(form)));
  const type = file ? deck.type : "application/x-www-form-urlencoded";
  const sent = {
    Host: `127.0.0.1:${port}`,
    ...(cookie && { Cookie: cookie }),
    ...(body && { Origin: `http://127.0.0.1:${port}`, "Content-Type": type, "Content-Length": body.length }),
    ...headers,
  };
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
  return body ? [head, body] : [head];
}

async function act({ name, requests }: Act) {
  const asked = requests.map(written);
  const connection = idle.pop() ?? openConnection(port);
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

/** So many at a time, each as soon as the one before is done. */
async function inTurn() {
  let next = 0;
  const person = async () => {
    while (next < acts.length) await act(acts[next++]);
  };
  await Promise.all(Array.from({ length: connections }, person));
}

async function asTheyCome() {
  const begun = performance.now();
  await Promise.all(
    acts.map(async (one) => {
      await pause(Math.max(0, one.at! - (performance.now() - begun)));
      await act(one);
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
