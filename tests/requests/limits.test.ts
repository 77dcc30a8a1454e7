import { beforeEach, expect, test, vi } from "vitest";
import { environment } from "#app/adapters/environment.server.ts";
import { registry } from "#app/adapters/metrics.server.ts";
import { forgetTries } from "#app/http/limit-writes.server.ts";
import { doorsForScripts, kindOfWrite, unlimited, writeLimits } from "#app/http/write-limits.ts";
import { interval } from "#app/ui/application/presence.ts";
import { pause } from "#app/ui/application/saver.ts";
import { cookieOf, origin, send, visit } from "#tests/support/app.ts";
import { formsOf } from "#tests/support/bad-requests/forms.ts";
import { rowCounts } from "#tests/support/disk.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aWorld } from "#tests/support/given/world.ts";
import { submissionsOf } from "#db/queries/applications.ts";

const written = vi.hoisted(() => [] as string[]);
vi.mock("#app/adapters/log.server.ts", async (original) => {
  const module = await original<typeof import("#app/adapters/log.server.ts")>();
  return { ...module, log: module.createLog("warn", { write: (line) => void written.push(line) }) };
});

/** Limits of one try, so that the second one meets them. */
function narrow() {
  const before = structuredClone(writeLimits);
  for (const limit of Object.values(writeLimits)) limit.account.tries = 1;
  forgetTries();
  return () => {
    Object.assign(writeLimits, before);
    forgetTries();
  };
}

beforeEach(() => {
  forgetTries();
  written.splice(0);
});

type Sent = {
  cookie?: string;
  form?: Record<string, string>;
  from?: string;
  headers?: Record<string, string>;
};

function post(path: string, { cookie = "", form = {}, from, headers = {} }: Sent = {}) {
  const body = new URLSearchParams(form);
  const head = { Origin: origin, Cookie: cookie, Accept: "text/html", ...headers };
  return send(new Request(origin + path, { method: "POST", headers: head, body }), from);
}

test("every door that writes has a limit, or a reason why it needs none", { timeout: 300_000 }, async () => {
  const mend = narrow();
  const { people, params } = await aWorld();
  const doors = await allDoors();
  const passed: string[] = [];
  for (const door of doors) {
    const address = addressOf(door, params as Record<string, string>);
    // Behind some of them one is signed out.
    const cookie = await cookieOf(people.manager!);
    forgetTries();
    await post(address, { cookie });
    const again = await cookieOf(people.manager!);
    const rows = rowCounts();
    const { status, headers } = await post(address, { cookie: again });
    if (status === 429) expect([door, rowCounts()]).toEqual([door, rows]);
    if (status !== 429) passed.push(door);
    else expect(Number(headers.get("Retry-After"))).toBeGreaterThan(1);
  }
  mend();

  expect(passed.sort()).toEqual(Object.keys(unlimited).sort());
  expect(Object.values(unlimited).every((reason) => reason.length > 20)).toBe(true);
});

test("limits name no door that there is not", async () => {
  const doors = await allDoors();
  const named = [...Object.keys(unlimited), ...doorsForScripts];

  expect(named.filter((door) => !doors.includes(door))).toEqual([]);
  const kinds = new Set(doors.flatMap((door) => [kindOfWrite("POST", door), kindOfWrite("GET", door)]));
  expect([...kinds].filter(Boolean).sort()).toEqual(Object.keys(writeLimits).sort());
});

test("who sent too much is told how long to wait, in words and in figures, and gets back what was typed; nothing is written", async () => {
  const mend = narrow();
  const draft = aDraft({ call: anOpenCall() });
  const cookie = await cookieOf(draft.owner);
  const path = `/applications/${draft.id}/messages`;
  const form = { text: "May we add a second film? „И още“", password: "not shown" };
  await post(path, { cookie });
  const before = rowCounts();

  const english = await post(path, { cookie, form });
  const bulgarian = await post(`${path}?language=bg`, { cookie, form });
  const byScript = await post(`${path}.data`, { cookie, form });
  mend();

  const page = await english.text();
  expect([english.status, bulgarian.status, byScript.status]).toEqual([429, 429, 429]);
  expect(Number(english.headers.get("Retry-After"))).toBeGreaterThan(3500);
  expect(page).toContain("Too many tries. Please wait 60 minutes and send this again");
  expect(await bulgarian.text()).toContain(
    "Твърде много опити. Моля, изчакайте 60 минути и изпратете отново",
  );
  // On its own page, in its own field.
  expect(page).toContain("With the managers of the programme.");
  expect(page).toMatch(/<textarea[^>]*name="text"[^>]*>May we add a second film\? „И още“<\/textarea>/);
  expect(page).not.toContain("not shown");
  expect(await byScript.text()).toContain("Too many tries. Please wait 60 minutes");
  expect(rowCounts()).toEqual(before);
});

test("where no form tells it, a page does, and sends again everything but passwords", async () => {
  const mend = narrow();
  const { people, params } = await aWorld();
  const cookie = await cookieOf(people.manager!);
  const path = `/manage/calls/${params.callSlug}/retention/holds/none/end`;
  const form = { note: "„И още“ <b>", password: "not shown" };
  await post(path, { cookie });

  const english = await post(path, { cookie, form });
  const bulgarian = await post(`${path}?language=bg`, { cookie, form });
  mend();

  const page = await english.text();
  expect([english.status, english.headers.get("Location")]).toEqual([429, null]);
  expect(page).toContain("Too many tries. Please wait 5 minutes and try again.");
  expect(await bulgarian.text()).toContain("Твърде много опити. Моля, изчакайте 5 минути и опитайте отново.");
  const [again] = formsOf(page, path).filter(({ fields }) => fields.some(([name]) => name === "note"));
  expect(again).toEqual({ action: path, fields: [["note", form.note]] });
  expect(page).not.toContain("not shown");
});

test("whoever goes on and on is refused without an error in the log, at a door that cannot tell it, too", async () => {
  const mend = narrow();
  const cookie = await cookieOf(anAccount());
  const form = { locale: "bg", to: "/" };
  await post("/language", { cookie, form });

  const { status } = await post("/language", { cookie, form });
  mend();

  expect([status, written]).toEqual([429, []]);
});

test("doors for scripts answer in JSON", async () => {
  const mend = narrow();
  const draft = aDraft({ call: anOpenCall() });
  const cookie = await cookieOf(draft.owner);
  const path = `/applications/${draft.id}/answers`;
  await post(path, { cookie });

  const answer = await post(path, { cookie });
  mend();

  expect([answer.status, await answer.json()]).toEqual([
    429,
    { refused: "Too many tries. Please wait 5 minutes and try again." },
  ]);
});

test("nobody is kept from submitting in time by what was sent before", async () => {
  const mend = narrow();
  const draft = aDraft({ call: anOpenCall() });
  const cookie = await cookieOf(draft.owner);
  const from = "198.51.100.1";
  for (const door of ["answers", "presence", "messages", "withdraw", "team/invite"])
    for (let turn = 0; turn < 3; turn++) await post(`/applications/${draft.id}/${door}`, { cookie, from });

  const answer = await post(`/applications/${draft.id}/submit`, { cookie, from });
  mend();

  expect(answer.status).toBe(302);
  expect(submissionsOf(draft.id)).toHaveLength(1);
});

test("somebody who types in five windows without a rest is never asked to wait", async () => {
  const draft = aDraft({ call: anOpenCall() });
  const cookie = await cookieOf(draft.owner);
  const { tries, minutes } = writeLimits.save.account;
  const savesAWindow = (minutes * 60_000) / pause;
  const beatsAWindow = (minutes * 60_000) / interval;
  const busiest = Math.ceil(5 * (savesAWindow + beatsAWindow));

  const statuses = new Set<number>();
  for (let turn = 0; turn < busiest; turn++)
    statuses.add((await post(`/applications/${draft.id}/answers`, { cookie })).status);

  expect(busiest).toBeGreaterThan(1300);
  // As much again for what is saved when one leaves a window or comes back to it.
  expect(tries).toBeGreaterThan(2 * busiest);
  expect([...statuses]).toEqual([200]);
});

test("a class of two hundred behind one address, each of whom saves, sends and submits in five minutes, is not held up", () => {
  const { tries, minutes } = writeLimits.write.network;
  const [people, sentByEach] = [200, 40];

  expect(minutes).toBe(5);
  expect(tries).toBeGreaterThanOrEqual(people * sentByEach);
  expect([
    kindOfWrite("POST", "/applications/:applicationId/answers"),
    "network" in writeLimits.save,
  ]).toEqual(["save", false]);
  expect("network" in writeLimits.upload || "network" in writeLimits.piece).toBe(false);
});

test("one network is held up although each of its people sends little, and another is not", async () => {
  const before = writeLimits.write.network.tries;
  writeLimits.write.network.tries = 3;
  forgetTries();
  const statuses = [];
  for (const from of [
    "2001:db8:1:2::1",
    "2001:db8:1:2::2",
    "2001:db8:1:2:ffff::3",
    "2001:db8:1:2::4",
    "2001:db8:1:3::1",
  ])
    statuses.push((await post("/verify", { from })).status);
  writeLimits.write.network.tries = before;
  forgetTries();

  expect(statuses.map((status) => status === 429)).toEqual([false, false, false, true, false]);
});

test("forwarded addresses that somebody makes up do not help", async () => {
  const before = writeLimits.write.network.tries;
  writeLimits.write.network.tries = 3;
  forgetTries();
  const held = async (trusted: boolean) => {
    environment().TRUST_PROXY = trusted;
    const statuses = [];
    for (let turn = 0; turn < 5; turn++) {
      const headers = {
        "X-Forwarded-For": `203.0.113.${turn}, 198.51.100.9`,
        Forwarded: `for=203.0.113.${turn}`,
      };
      statuses.push((await post("/verify", { from: "192.0.2.9", headers })).status === 429);
    }
    return statuses;
  };
  const statuses = [await held(false), await held(true)];
  environment().TRUST_PROXY = false;
  writeLimits.write.network.tries = before;
  forgetTries();

  expect(statuses).toEqual(Array(2).fill([false, false, false, true, true]));
});

test("another site's forms use up nobody's tries", async () => {
  const mend = narrow();
  const cookie = await cookieOf(anAccount());
  const headers = { Origin: "https://evil.example" };
  for (let turn = 0; turn < 3; turn++) await post("/account/mail", { cookie, headers });

  const own = await post("/account/mail", { cookie });
  mend();

  expect(own.status).not.toBe(429);
});

test("exports by hand and what-if are reads that count", async () => {
  const mend = narrow();
  const { people, params } = await aWorld();
  const ask = (path: string) => visit(`/manage/calls/${params.callSlug}${path}`, { as: people.manager });
  const answers = [];
  for (const path of ["/exports/applications.csv", "/ranking/what-if"])
    answers.push((await ask(path)).status, (await ask(path)).status);
  mend();

  expect(answers).toEqual([200, 429, 200, 429]);
});

test("whoever tries many addresses without an account is told of once, and named by nothing", async () => {
  for (let turn = 0; turn < 30; turn++) anAccount({ email: `known-${turn}@x.example` });
  const counted = async () =>
    (await registry.getSingleMetric("finalist_enumerations_total")!.get()).values[0].value;
  const before = await counted();
  const guess = (email: string, from: string) => post("/sign-in/link", { form: { email }, from });
  for (let turn = 0; turn < 30; turn++) {
    await guess(`zlatomira-${turn}@petkanova.example`, "198.51.100.20");
    await guess(`known-${turn}@x.example`, "198.51.100.21");
    await guess("mistyped@x.example", "198.51.100.22");
  }

  expect(written.map((line) => JSON.parse(line) as object)).toEqual([
    {
      level: "warn",
      time: expect.any(String),
      client: expect.stringMatching(/^[0-9a-f]{16}$/),
      names: 20,
      msg: "many addresses without an account were tried",
    },
  ]);
  expect(written.join()).not.toMatch(/198\.51|zlatomira/);
  expect((await counted()) - before).toBe(1);
});
