import { createServer, get as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { arrival } from "#app/http/arrival.ts";
import { inTurn } from "#app/server/in-turn.ts";

const laborious = 40;
type Begun = { url: string; arrived: number; begun: number };

/** What is begun, each with so much work that the next ones wait. */
async function begunOf(requests: { method: string; url: string }[]): Promise<Begun[]> {
  const begun: Begun[] = [];
  const { listener } = inTurn(
    () => new Date(),
    ({ url }) => {
      const now = Date.now();
      begun.push({ url: url!, arrived: arrival.getStore()!.getTime(), begun: now });
      while (Date.now() - now < laborious);
    },
  );
  for (const request of requests) listener(request as IncomingMessage, {} as ServerResponse);
  while (begun.length < requests.length) await setImmediate();
  return begun;
}

const get = (url: string) => ({ method: "GET", url });

test("a request that waits for others was there when it came, not when it is begun", async () => {
  const begun = await begunOf(["/a", "/b", "/c"].map(get));

  expect(begun.map(({ url }) => url)).toEqual(["/a", "/b", "/c"]);
  const [first, , last] = begun;
  expect(last.begun - first.begun).toBeGreaterThanOrEqual(2 * laborious);
  expect(last.arrived - first.arrived).toBeLessThan(laborious);
});

test("a submission is begun before all else that waits", async () => {
  const submit = { method: "POST", url: "/applications/x/submit" };

  const begun = await begunOf([get("/a"), get("/applications/x/submit"), submit]);

  expect(begun.map(({ url }) => url)).toEqual([submit.url, "/a", "/applications/x/submit"]);
});

test("those who come by connections of their own are all seen before the next of them is begun", async () => {
  const arrived: number[] = [];
  const { listener, noteComing } = inTurn(
    () => new Date(),
    (_request, response) => {
      arrived.push(arrival.getStore()!.getTime());
      const from = Date.now();
      while (Date.now() - from < laborious);
      response.end();
    },
  );
  const server = createServer(listener).on("connection", noteComing).listen(0);
  const { port } = server.address() as AddressInfo;

  const visit = () =>
    new Promise((done) => ask({ port, agent: false }, (got) => got.resume().on("end", done)));
  await Promise.all(Array.from({ length: 20 }, visit));

  server.close();
  expect(Math.max(...arrived) - Math.min(...arrived)).toBeLessThan(4 * laborious);
});
