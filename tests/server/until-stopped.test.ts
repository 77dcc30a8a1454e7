import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { untilStopped } from "#app/server/until-stopped.ts";

/** A server behind which `respond` answers, and a browser that would keep its connections. */
async function aServer(respond: RequestListener) {
  const { listener, stop } = untilStopped(respond);
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => (agent.destroy(), void server.close()));
  const { port } = server.address() as { port: number };
  const asked = async (path: string) => {
    const [response] = (await once(request({ port, path, agent }).end(), "response")) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, said: await text(response) };
  };
  return { asked, stop };
}

test("what is under way is finished on a connection that then ends, and only then the server has stopped", async () => {
  const { promise: arrived, resolve: arrives } = Promise.withResolvers<void>();
  const { promise: ready, resolve: finish } = Promise.withResolvers<void>();
  const { asked, stop } = await aServer(async (_request, response) => {
    arrives();
    await ready;
    response.end("done");
  });
  let hasStopped = false;

  const answered = asked("/submit");
  await arrived;
  const stopped = stop().then(() => (hasStopped = true));
  await new Promise((later) => setTimeout(later, 50));
  const before = hasStopped;
  finish();
  const answer = await answered;
  await stopped;

  expect([answer.status, answer.said, answer.headers.connection]).toEqual([200, "done", "close"]);
  expect(before).toBe(false);
});

test("what comes after the stop is told to come back, in both languages; whoever watches is answered", async () => {
  const { asked, stop } = await aServer((_request, response) => void response.end("here"));
  const before = await asked("/");
  await stop();

  const [page, probe] = [await asked("/"), await asked("/healthz")];

  expect([before.status, before.headers.connection]).toEqual([200, "keep-alive"]);
  expect([page.status, page.headers["retry-after"], page.headers.connection]).toEqual([503, "10", "close"]);
  expect(page.said).toMatch(/being restarted[^]*рестартира/);
  expect([probe.status, probe.said, probe.headers.connection]).toEqual([200, "here", "close"]);
});
