import { Agent, createServer, get, request as ask, type IncomingMessage, type Server } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { patience } from "#app/server/patience.ts";
import { spareSubmissions } from "#app/server/spare-submissions.ts";

async function listening(server: Server) {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

/** A portal behind the door: it does not answer `…slow`, and takes 40 milliseconds of its only thread for `…list`. */
async function aPortal() {
  const listener = spareSubmissions((request, response) => {
    if (request.url!.endsWith("slow")) return;
    if (request.url!.endsWith("list")) block(40);
    response.end("answered");
  });
  const port = await listening(createServer(listener));
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });
  onTestFinished(() => agent.destroy());
  const visit = async (path: string, method = "GET") => {
    const sent = await new Promise<IncomingMessage>((came, failed) =>
      ask({ host: "127.0.0.1", port, path, method, agent }, came).on("error", failed).end(),
    );
    return { status: sent.statusCode, headers: sent.headers, page: await text(sent) };
  };
  /** Many ask at once for what takes long. */
  const makeBusy = async () => {
    await Promise.all(Array.from({ length: 40 }, () => visit("/")));
    await Promise.all(Array.from({ length: 40 }, () => visit("/list")));
    await later(20);
  };
  return { port, visit, makeBusy };
}

const block = (milliseconds: number) => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};
const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test("a busy portal lets reports, lists and exports wait, in both languages, with a page that asks again", async () => {
  const { visit, makeBusy } = await aPortal();
  const paths = [
    "/manage",
    "/manage/calls/x/ranking",
    "/manage/calls/x/applications?page=2",
    "/manage/calls/x/exports/a.csv",
    "/admin/mail",
    "/hubs",
    "/manage/calls/x.data",
    "/api/calls/x/exports/a.csv",
  ];

  await makeBusy();
  const answers = await Promise.all(paths.map((path) => visit(path)));

  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 503));
  expect(answers[0].headers["retry-after"]).toBe("5");
  expect(answers[0].page).toMatch(
    /http-equiv="refresh" content="5"[^]*The portal is busy[^]*Порталът е зает/,
  );
});

test("a busy portal takes whatever people send, and has its pages for applicants, evaluators and the deadline desk", async () => {
  const { visit, makeBusy } = await aPortal();
  const sent: [string, string][] = [
    ["/applications/x/submit", "POST"],
    ["/applications/x/answers", "POST"],
    ["/applications/x/uploads/q/u", "PATCH"],
    ["/sheets/x/save", "POST"],
    ["/sign-in", "POST"],
    ["/manage/calls/x/extend", "POST"],
    ["/manage/calls/x/extend", "GET"],
    ["/manage/calls/x/applications/y/extend", "GET"],
    ["/manage/calls/x/desk", "GET"],
    ["/manage/calls/x/desk/now", "GET"],
    ["/api/bounces", "POST"],
    ["/applications/x", "GET"],
    ["/applications/x/submitted", "GET"],
    ["/sheets/x", "GET"],
    ["/home", "GET"],
    ["/", "GET"],
    ["/healthz", "GET"],
    ["/metrics", "GET"],
  ];

  await makeBusy();
  const answers = await Promise.all(sent.map(([path, method]) => visit(path, method)));

  expect(answers.map(({ page }) => page)).toEqual(sent.map(() => "answered"));
});

test("a portal that was busy is so for a second, and one that only took long is not", async () => {
  const { visit, makeBusy } = await aPortal();
  await makeBusy();

  const busy = await visit("/manage");
  await later(1300);
  const after = await visit("/manage");
  block(700);
  await later(20);
  const alone = await visit("/manage");

  expect([busy.status, after.status, alone.status]).toEqual([503, 200, 200]);
});

test("of what can wait a dozen are taken at once, and the next in line when one of them is done", async () => {
  const { port, visit } = await aPortal();
  const slow = (count: number) =>
    Array.from({ length: count }, () => {
      const one = get({ host: "127.0.0.1", port, path: "/manage/slow", agent: false });
      return one.on("error", () => {});
    });
  const taken = slow(12);
  await later(300);
  const gone = slow(1);
  await later(100);
  const answers: number[] = [];
  const further = visit("/manage").then(({ status }) => answers.push(status!));
  const sent = await visit("/applications/x/submit", "POST");
  await later(100);
  expect([sent.status, ...answers]).toEqual([200]);

  gone[0].destroy();
  await later(100);
  taken[0].destroy();
  await further;
  expect(answers).toEqual([200]);

  slow(101);
  await later(300);
  expect((await visit("/manage")).status).toBe(503);
});

test("whoever drips the head of a request is hung up on", async () => {
  const port = await listening(createServer(patience, (_request, response) => response.end("answered")));
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  const begun = performance.now();
  const closed = new Promise<void>((over) => socket.once("close", () => over()));

  socket.write("GET / HTTP/1.1\r\nHost: x\r\n");
  const dripping = setInterval(() => socket.write("X"), 100);
  await closed;
  clearInterval(dripping);

  expect(performance.now() - begun).toBeLessThan(20_000);
  // What a large file over a slow line takes is another matter.
  expect(patience.requestTimeout).toBeGreaterThanOrEqual(30 * 60_000);
});
