import { createServer, get, type IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";
import { buffer, text } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { change } from "#app/domain/change.ts";
import { publicVersion } from "#app/domain/audit/public-version.ts";
import { requestTime } from "#app/http/context.ts";
import { askQuestion } from "#app/domain/calls/questions/ask.ts";
import { publicPages } from "#app/server/public-pages.ts";
import { answer, cookieOf, visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { anOpenCall } from "#tests/support/given/applications.ts";
import { beforeDeadline } from "#tests/support/given/calls.ts";

const written = vi.hoisted(() => [] as string[]);
vi.mock("#app/adapters/log.server.ts", async (original) => {
  const module = await original<typeof import("#app/adapters/log.server.ts")>();
  return { ...module, log: module.createLog("info", { write: (line) => void written.push(line) }) };
});

type Answer = { status: number; headers: IncomingMessage["headers"]; page: string };

/** Public pages in front of the portal, in a second that does not end, so that only what happens changes what is kept. */
async function aServer(respond = answer) {
  let rendered = 0;
  const portal: typeof answer = (request, context) => {
    rendered += 1;
    return respond(request, context);
  };
  const clock = { now: new Date(Math.floor(Date.now() / 1000) * 1000) };
  const next = (_request: IncomingMessage, response: { writeHead(status: number): { end(): void } }) =>
    response.writeHead(421).end();
  const server = createServer(publicPages(portal, () => clock.now, next as never));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const ask = async (path: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const sent = await new Promise<IncomingMessage>((came) =>
      get({ host: "127.0.0.1", port, path, headers, agent: false }, came),
    );
    const content = await buffer(sent);
    const page = sent.headers["content-encoding"] === "gzip" ? gunzipSync(content) : content;
    return { status: sent.statusCode!, headers: sent.headers, page: page.toString() };
  };
  return { ask, rendered: () => rendered, clock };
}

const policyOf = ({ headers }: Answer) => headers["content-security-policy"] as string;
/** Without what is new in each answer. */
const same = (page: string) => page.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");

test("a page that nobody in particular asks for again is not rendered again, and is what the portal renders", async () => {
  const { ask, rendered } = await aServer();
  const path = `/calls/${anOpenCall().slug}`;

  const first = await ask(path);
  const again = await ask(path);
  const zipped = await ask(path, { "Accept-Encoding": "gzip, br" });
  const fresh = await (await visit(path)).text();

  expect(rendered()).toBe(1);
  expect([first, again, zipped].map(({ status }) => status)).toEqual([200, 200, 200]);
  for (const { page } of [first, again, zipped]) expect(same(page)).toBe(same(fresh));
  expect(zipped.headers["content-encoding"]).toBe("gzip");
  expect(first.headers["x-frame-options"]).toBe("DENY");
});

test("nothing that stands in a kept page runs: its policy knows only scripts and styles from here, and no nonce", async () => {
  const { ask } = await aServer();
  const path = `/calls/${anOpenCall().slug}`;

  const answers = [await ask(path), await ask(path), await ask(path, { "Accept-Encoding": "gzip" })];

  for (const one of answers) {
    expect(policyOf(one)).toMatch(/^default-src 'self'; script-src 'self'; style-src 'self';/);
    expect(one.page).toMatch(/<script type="module" src="[^"]+"><\/script>/);
    expect(one.page).not.toMatch(/nonce|<script[^>]*>[^<]|<style/);
  }
});

test("a page with a nonce, which is for one answer only, is not kept and sent to nobody else", async () => {
  const headers = { "Content-Type": "text/html", "Content-Security-Policy": "script-src 'nonce-abc'" };
  const { ask } = await aServer(async (_request, context) => {
    context.set(requestTime, new Date());
    return new Response("<p>", { headers });
  });

  expect((await ask("/")).status).toBe(421);
});

test("a page that counts down has the clock of each answer, to 20 milliseconds, and no browser keeps it", async () => {
  const { ask, clock } = await aServer();
  const path = `/calls/${anOpenCall().slug}`;
  const begun = clock.now;
  const clocks: (string | undefined)[] = [];

  for (const passed of [0, 19, 20, 500]) {
    clock.now = new Date(begun.getTime() + passed);
    for (const encoding of ["identity", "gzip"])
      clocks.push(
        /data-now="[^"]*\.(\d+)Z"/.exec((await ask(path, { "Accept-Encoding": encoding })).page)?.[1],
      );
  }
  const { headers } = await ask(path);

  expect(clocks).toEqual(["000", "000", "000", "000", "020", "020", "500", "500"]);
  expect([headers["cache-control"], headers.etag]).toEqual(["private, no-store", undefined]);
});

test("a page without a clock is sent again only when it is another, and what a browser has keeps its policy", async () => {
  const { ask } = await aServer();
  const path = `/calls/${anOpenCall().slug}/changes`;
  const { headers } = await ask(path);

  const known = await ask(path, { "If-None-Match": headers.etag! });
  const inBulgarian = await ask(path, { "If-None-Match": headers.etag!, "Accept-Language": "bg" });

  expect(headers["cache-control"]).toBe("private, no-cache");
  expect([known.status, known.page, policyOf(known)]).toEqual([304, "", headers["content-security-policy"]]);
  expect(inBulgarian.status).toBe(200);
});

test("everybody gets the page in their language: the address's, their choice, else the browser's", async () => {
  const { ask } = await aServer();
  const path = `/calls/${anOpenCall().slug}`;
  const languageOf = async (address: string, headers: Record<string, string>) =>
    /<html lang="(\w+)"/.exec((await ask(address, headers)).page)?.[1];
  const chosen = await visit("/language", { form: { locale: "bg", to: "/" } });
  const Cookie = chosen.headers.get("Set-Cookie")!.split(";")[0];

  expect(await languageOf(path, {})).toBe("en");
  expect(await languageOf(path, { "Accept-Language": "bg-BG,bg;q=0.9" })).toBe("bg");
  expect(await languageOf(path, { Cookie })).toBe("bg");
  expect(await languageOf(`${path}?language=en`, { Cookie })).toBe("en");
});

test("whoever is known, asks otherwise or for another page is answered by the portal itself", async () => {
  const { ask } = await aServer();
  const { slug } = anOpenCall();
  const path = `/calls/${slug}`;
  await ask(path);
  const Cookie = await cookieOf(anAccount());

  const statuses = await Promise.all([
    ask(path, { Cookie }),
    ask(path, { Cookie: `language=x; ${Cookie}` }),
    ask(path, { Cookie: "seeing=x" }),
    ask(path, { Cookie: "another=x" }),
    ask(`${path}?says=anything`),
    ask(`${path}/questions?q=grant`),
    ask(`/manage/calls/${slug}`),
  ]);

  expect(statuses.map(({ status }) => status)).toEqual(Array(7).fill(421));
});

test("what is nowhere is rendered once for whoever asks, and not kept", async () => {
  const { ask, rendered } = await aServer();
  const language = { "Accept-Language": "bg" };

  const found = await ask("/calls/none-such", language);

  const shown = await visit("/calls/none-such", { headers: language });
  expect([found.status, same(found.page)]).toEqual([404, same(await shown.text())]);
  expect(rendered()).toBe(1);
  await ask("/calls/none-such", language);
  expect(rendered()).toBe(2);
});

test("each visit leaves one line in the log, whether the page was rendered for it or not", async () => {
  const { ask } = await aServer();
  const path = `/calls/${anOpenCall().slug}`;
  written.splice(0);

  const answers = [await ask(path), await ask(path), await ask("/calls/none-such")];

  const lines = written.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ request }) => request)).toEqual(answers.map(({ headers }) => headers["x-request-id"]));
  expect(lines.map(({ status, role }) => [status, role])).toEqual([
    [200, "nobody"],
    [200, "nobody"],
    [404, "nobody"],
  ]);
});

test("nothing of whoever asks gets into what is kept", async () => {
  const seen: Request[] = [];
  const portal: typeof answer = (request, context) => {
    seen.push(request);
    return answer(request, context);
  };
  const server = createServer(
    publicPages(
      portal,
      () => new Date(),
      () => {},
    ),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const headers = {
    Authorization: "Bearer secret",
    "User-Agent": "Ada's",
    "X-Forwarded-For": "192.0.2.7",
    Referer: "http://x/?secret",
  };

  const sent = await new Promise<IncomingMessage>((came) =>
    get({ host: "127.0.0.1", port, path: "/", headers }, came),
  );
  await text(sent);

  expect(seen.map((request) => [...request.headers.keys()])).toEqual([["cookie"]]);
  expect(seen[0].headers.get("Cookie")).toMatch(/^language=[^;]+$/);
  expect(sent.headers["set-cookie"]).toBeUndefined();
});

type Call = ReturnType<typeof anOpenCall>;
const extended = { by: "2100-01-02T12:00:00.000Z", "reason.en": "More time.", "reason.bg": "Повече време." };

/** What managers do, and on which page everybody sees it. */
const acts: [string, string, (call: Call) => unknown][] = [
  [
    "a deadline extended",
    "",
    ({ slug, managed }) => visit(`/manage/calls/${slug}/extend`, { as: managed.manager, form: extended }),
  ],
  [
    "the change in the record of the call",
    "/changes",
    ({ slug, managed }) => visit(`/manage/calls/${slug}/extend`, { as: managed.manager, form: extended }),
  ],
  [
    "a deadline in the list",
    "list",
    ({ slug, managed }) => visit(`/manage/calls/${slug}/extend`, { as: managed.manager, form: extended }),
  ],
  [
    "an answer",
    "/questions",
    ({ slug, managed }) => {
      const asker = { name: "", email: "asker@example.org", locale: "en" as const };
      const id = askQuestion(slug, asker, "One?", beforeDeadline);
      const form = { "question.en": "One?", "question.bg": "Един?", "answer.en": "Yes.", "answer.bg": "Да." };
      return visit(`/manage/calls/${slug}/questions/${id}`, { as: managed.manager, form });
    },
  ],
];

test.each(acts)("%s is seen at once", async (_what, page, act) => {
  const { ask } = await aServer();
  const call = anOpenCall();
  const path = page === "list" ? "/" : `/calls/${call.slug}${page}`;
  const before = await ask(path);

  await act(call);
  const after = await ask(path);

  expect(same(after.page)).toBe(same(await (await visit(path)).text()));
  expect(same(after.page)).not.toBe(same(before.page));
});

test("what is changed on the record makes pages new, but for what comes many times a second and nobody else sees", () => {
  const { id } = anOpenCall();
  const entry = { by: null, on: id, callId: id, at: new Date() };
  const versions = [publicVersion()];

  change({ ...entry, action: "call.changed", details: { what: "x" } }, () => {});
  versions.push(publicVersion());
  change({ ...entry, action: "decisions.released", details: { count: 1 } }, () => {});
  versions.push(publicVersion());
  change({ ...entry, action: "application.saved", details: { answers: 1 } }, () => {});
  versions.push(publicVersion());

  const [first] = versions;
  expect(versions.map((version) => version - first)).toEqual([0, 1, 2, 2]);
});
