import { beforeEach, expect, test, vi } from "vitest";
import { createMailer } from "#app/adapters/mailer.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { startScheduler } from "#app/background/scheduler.server.ts";
import { sqlite } from "#db/client.server.ts";
import { cookieOf, origin, send, visit } from "#tests/support/app.ts";
import { formsOf } from "#tests/support/bad-requests/forms.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aForm } from "#tests/support/given/calls.ts";
import { openWorld } from "#tests/support/given/open-world.ts";
import { aWorld, type Visitor } from "#tests/support/given/world.ts";
import { mailServer } from "#tests/support/mail-server.ts";
import { beginUpload } from "#tests/support/tus.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";

/** All that would be written: by the log, and by whoever prints beside it. */
const written = vi.hoisted(() => [] as string[]);
vi.mock("#app/adapters/log.server.ts", async (original) => {
  const module = await original<typeof import("#app/adapters/log.server.ts")>();
  return { ...module, log: module.createLog("debug", { write: (line) => void written.push(line) }) };
});
for (const name of ["log", "info", "warn", "error", "debug"] as const)
  vi.spyOn(console, name).mockImplementation((...words) => void written.push(words.join(" ")));

/** Of each test its own, so that none uses up another's tries. */
let network = 0;
beforeEach(() => {
  written.splice(0);
  network += 1;
});

const marker = /zlatomira|петканова|petkanova|t0k3n|198\.51\.100|Gecko/i;
const leaks = () => written.filter((line) => marker.test(line));
const email = "zlatomira@petkanova.example";
const name = "Zlatomira Петканова";
const token = "t0k3n-that-opens-something";
const lines = () => written.map((line) => JSON.parse(line) as Record<string, unknown>);

/** From a browser and an address that must not be told either. */
function from(path: string, { cookie = "", form }: { cookie?: string; form?: [string, string][] } = {}) {
  const headers = { Origin: origin, Cookie: cookie, "User-Agent": "Gecko of Zlatomira" };
  const sent = form && { method: "POST", body: new URLSearchParams(form) };
  return send(new Request(origin + path, { headers, ...sent }), `198.51.100.${network}`);
}

/** What a person of that name would type into a field. */
function typed([field, value]: [string, string]): [string, string] {
  if (/^(__|page|turn|base)/.test(field)) return [field, value];
  if (/mail|address/i.test(field)) return [field, email];
  return [field, value && /^[\d:T-]+$|^on$/.test(value) ? value : name];
}

test("each request leaves one line: when, which door, how it was answered, how long it took, and in what role", async () => {
  const { id, owner } = aDraft({ call: anOpenCall() });

  const answer = await visit(`/applications/${id}?q=zlatomira`, { as: owner });

  expect(lines()).toEqual([
    {
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      request: answer.headers.get("X-Request-Id"),
      route: "/applications/:applicationId",
      method: "GET",
      status: 200,
      milliseconds: expect.any(Number),
      bytes: Buffer.byteLength(await answer.text()),
      role: "applicant",
      msg: "answered",
    },
  ]);
});

test("the role is the lock that opened, not what somebody is elsewhere", async () => {
  const { people, params } = await aWorld();
  const asked: [Visitor, string][] = [
    ["nobody", "/"],
    ["stranger", "/home"],
    ["stranger", `/manage/calls/${params.callSlug}`],
    ["evaluator", `/sheets/${params.assignmentId}`],
    ["manager", `/manage/calls/${params.callSlug}`],
    ["assistant", `/manage/calls/${params.callSlug}`],
    ["hub", "/hubs"],
    ["administrator", "/admin"],
  ];

  for (const [who, path] of asked) await visit(path, { as: people[who] });

  const roles = lines()
    .filter(({ msg }) => msg === "answered")
    .map(({ role }) => role);
  expect(roles).toEqual([
    "nobody",
    "somebody",
    "somebody",
    "evaluator",
    "manager",
    "assistant",
    "hub",
    "administrator",
  ]);
});

test("a method that nothing answers leaves a line without what was asked", async () => {
  await send(new Request(`${origin}/sign-in/link/${token}`, { method: "PUT" }));

  expect(lines()).toMatchObject([{ route: "none", method: "other", status: 405 }]);
  expect(leaks()).toEqual([]);
});

test("no door writes into the log what was in its address or who asked", { timeout: 300_000 }, async () => {
  const { people } = await aWorld();
  const doors = await allDoors();

  for (const who of ["nobody", "manager", "administrator"] as const) {
    const cookie = people[who] ? await cookieOf(people[who]) : "";
    for (const door of doors) {
      const address = addressOf(door, Object.fromEntries(paramsOf(door).map((param) => [param, token])));
      await from(`${address}?q=${encodeURIComponent(name)}&email=${email}`, { cookie });
      await from(`${address}.data`, { cookie, form: [["email", email]] });
    }
  }

  expect(written.length).toBeGreaterThan(6 * doors.length - 20);
  expect(leaks()).toEqual([]);
});

const paramsOf = (door: string) => [...door.matchAll(/:(\w+)/g)].map(([, param]) => param);

test("no form of any page writes into the log what was typed", { timeout: 300_000 }, async () => {
  let sent = 0;
  for (const { people, params } of [await aWorld(), openWorld()])
    for (const door of await allDoors()) {
      const as = usualVisitor(door, people);
      const cookie = as ? await cookieOf(as) : "";
      const address = addressOf(door, params as Record<string, string>);
      const page = await (await from(address, { cookie })).text();
      for (const { action, fields } of formsOf(page, address)) {
        await from(action, { cookie, form: fields.map(typed) });
        sent += 1;
      }
    }

  expect(sent).toBeGreaterThan(100);
  expect(leaks()).toEqual([]);
});

function usualVisitor(door: string, people: Partial<Record<Visitor, ReturnType<typeof anAccount>>>) {
  if (door.startsWith("/manage")) return people.manager;
  if (door.startsWith("/admin")) return people.administrator;
  if (/^\/(evaluations|sheets|samples)/.test(door)) return people.evaluator;
  if (/^\/(applications|home|account|inbox)/.test(door)) return people.applicant;
}

test("whoever signs in, signs up or asks for a link is not told by the log", async () => {
  anAccount({ email, name });
  const password = "t0k3n-t0k3n-t0k3n";
  const form: [string, string][] = [
    ["email", email],
    ["name", name],
    ["password", password],
    ["language", "bg"],
  ];

  for (const path of ["/sign-in", "/sign-up", "/sign-in/link", "/forgotten-password"])
    for (let turn = 0; turn < 12; turn++) await from(path, { form });

  expect(lines().some(({ status }) => status === 429)).toBe(true);
  expect(leaks()).toEqual([]);
});

test("the names of files that somebody sends are not told, taken or refused", async () => {
  const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1, required: false });
  const [company, solution] = aForm.sections;
  const form = { sections: [company, { ...solution, questions: [...solution.questions, deck] }] };
  const draft = aDraft({ call: anOpenCall({ form }), owner: anAccount({ email, name }) });
  const file = (content: string) => new File([content], `${name}.pdf`);
  const path = `/applications/${draft.id}/files/deck`;

  const answers = [
    await visit(path, { as: draft.owner, form: { file: file("%PDF-1.7 that is none") } }),
    await visit(path, { as: draft.owner, form: { file: file("no PDF at all") } }),
    await beginUpload(draft, "deck", 1000, `${name}.pdf`),
    await beginUpload(draft, "deck", 1e9, `${name}.pdf`),
  ];

  expect(answers.map(({ status }) => status)).toEqual([302, 400, 201, 413]);
  expect(leaks()).toEqual([]);
});

test("a mail server that says the address back is not heard by the log", async () => {
  const answers = [
    { recipient: `550 5.1.1 <${email}>: ${name} is unknown here` },
    { recipient: `451 4.2.1 <${email}> is greylisted` },
    { message: `550 5.7.1 the message to ${name} <${email}> is spam` },
    { sender: `554 5.7.1 mail for ${email} is not taken from here` },
  ];
  for (const trouble of answers) {
    const server = await mailServer({ trouble: () => trouble });
    const mailer = createMailer({ smtpUrl: server.url, from: "Finalist <finalist@example.org>" });
    const { email: to } = anAccount({ email: `${crypto.randomUUID()}-${email}`, name });
    await from("/sign-in/link", { form: [["email", to]] });
    const portal = { origin, contact: "desk@finalist.test" };
    await deliverDueEmails(new Date(Date.now() + 60_000), mailer.send, portal);
    mailer.close();
    await server.close();
  }

  const told = lines().filter(({ msg }) => msg === "the mail server did not take an e-mail");
  expect(told.map(({ kind }) => kind)).toEqual(["permanent", "temporary", "permanent", "server"]);
  expect(leaks()).toEqual([]);
});

test("what breaks with somebody's data in it is told by its place in the code", async () => {
  const cookie = await cookieOf(anAccount({ email, name }));
  sqlite.exec("alter table accounts rename to accountsElsewhere");
  const signIn = await from("/sign-in", {
    form: [
      ["email", `broken-${email}`],
      ["password", token],
    ],
  });
  const home = await from("/home", { cookie });
  sqlite.exec("alter table accountsElsewhere rename to accounts");
  const failing = {
    name: "reminders",
    everySeconds: 60,
    run: () => Promise.reject(new Error(`no ${name} <${email}>`)),
  };
  await startScheduler([failing])();

  const errors = lines().filter(({ level }) => level === "error");
  expect([signIn.status, home.status]).toEqual([500, 500]);
  expect(errors.map(({ route, job }) => route ?? job)).toEqual(["/sign-in", "/home", "reminders"]);
  expect(errors.every(({ error }) => (error as { frames: string[] }).frames.length > 0)).toBe(true);
  expect(leaks()).toEqual([]);
});

test("what nobody thought about is not written", async () => {
  const { log } = await import("#app/adapters/log.server.ts");

  log.info({ email: "6b1c", applicant: name, headers: { cookie: token } }, "a line");

  expect(lines()).toEqual([{ level: "info", time: expect.any(String), email: "6b1c", msg: "a line" }]);
});

test("what somebody else gets wrong is answered, and is no error of the portal's", async () => {
  const { status: noForm } = await visit("/sign-in/passkey/options");
  const { status: noFormThere } = await visit("/inbox", { as: anAccount(), form: { any: "thing" } });
  const { status: nothing } = await visit("/nothing-here");

  expect([noForm, noFormThere, nothing]).toEqual([400, 405, 404]);
  expect(lines().filter(({ level }) => level === "error")).toEqual([]);
});
