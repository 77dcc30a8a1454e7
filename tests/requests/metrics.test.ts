import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { environment } from "#app/adapters/environment.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { jobsOf, jobsOfEach, startScheduler } from "#app/background/scheduler.server.ts";
import { recordStanding } from "#app/background/standing.ts";
import { auditActions } from "#app/domain/audit/actions.ts";
import { metricsText } from "#app/http/metrics.server.ts";
import { sqlite } from "#db/client.server.ts";
import { send, origin, visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { readExposition, valueOf } from "#tests/support/exposition.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline } from "#tests/support/given/calls.ts";
import { letters } from "#tests/support/given/emails.ts";

const token = "a-scraper-that-may-read-numbers";

beforeEach(() => void (environment().METRICS_TOKEN = token));
afterEach(() => void (environment().METRICS_TOKEN = undefined));

const scrape = (shown?: string) =>
  visit("/metrics", { headers: shown === undefined ? {} : { Authorization: shown } });

let looks = 0;
/** As it stands at an instant of the tests' year; never what a look before kept. */
const metricsAt = async (now: Date) =>
  readExposition(await metricsText(new Date(now.getTime() + 6 * ++looks)));
const numbersNow = () => metricsAt(new Date(Date.now() + 6_000 * ++looks));

test("without a token in the settings there is no such page, whatever somebody shows", async () => {
  environment().METRICS_TOKEN = undefined;

  const answers = await Promise.all(
    [undefined, "Bearer ", "Bearer undefined", `Bearer ${token}`].map(scrape),
  );

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test.each([
  undefined,
  "",
  "Bearer ",
  `Bearer ${token.slice(1)}`,
  `Bearer ${token}s`,
  `Basic ${token}`,
  token,
])("whoever shows %j reads no numbers", async (shown) => {
  const answer = await scrape(shown);

  expect(answer.status).toBe(401);
  expect(await answer.text()).not.toContain("finalist_");
});

test("whoever tries many tokens has to wait, and the scraper from the same address does not", async () => {
  const from = (shown: string) =>
    send(new Request(`${origin}/metrics`, { headers: { Authorization: shown } }), "203.0.113.77");
  const statuses = [];
  for (let tries = 0; tries < 21; tries++) statuses.push((await from(`Bearer guess-${tries}`)).status);

  expect(statuses).toEqual([...Array(20).fill(401), 429]);
  expect((await from(`Bearer ${token}`)).status).toBe(200);
});

test("with the token the numbers come in Prometheus' text format", async () => {
  const answer = await scrape(`Bearer ${token}`);

  const samples = readExposition(await answer.text());
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
    200,
    "text/plain; version=0.0.4; charset=utf-8",
  ]);
  expect(valueOf(samples, "finalist_database_up")).toBe(1);
  expect(valueOf(samples, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
  expect(valueOf(samples, "nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);
});

test("waiting mail is told by lane and state: how much, how much of it is due, and for how long", async () => {
  letters(["ada@x.example", "bo@x.example"], beforeDeadline);
  letters(["cy@x.example"], deadline);
  sqlite.exec("update emails set urgency = 2 where address = 'bo@x.example'");
  sqlite.exec("update emails set status = 'failed' where address = 'ada@x.example'");

  const minute = new Date(beforeDeadline.getTime() + 60_000);
  const samples = await metricsAt(minute);

  const of = (name: string, labels: Record<string, string>) =>
    valueOf(samples, `finalist_mail${name}`, labels);
  expect([
    of("", { lane: "many", state: "queued" }),
    of("", { lane: "person", state: "queued" }),
    of("", { lane: "person", state: "failed" }),
    of("", { lane: "screen", state: "queued" }),
    of("_due", { lane: "many" }),
    of("_due", { lane: "person" }),
    of("_oldest_due_seconds", { lane: "person" }),
  ]).toEqual([1, 1, 1, 0, 1, 0, 0]);
  expect(of("_oldest_due_seconds", { lane: "many" })).toBeCloseTo(60, 0);
});

test("the next deadline is that of a call that is open, with its grace; without one there is no such number", async () => {
  aCall({ graceSeconds: 30 });
  const hourBefore = new Date(deadline.getTime() - 3_600_000);

  const [open, closed] = [
    await metricsAt(hourBefore),
    await metricsAt(new Date(deadline.getTime() + 60_000)),
  ];

  expect(valueOf(open, "finalist_open_calls")).toBe(1);
  expect(valueOf(open, "finalist_next_deadline_seconds")).toBeCloseTo(3630, 0);
  expect(valueOf(closed, "finalist_open_calls")).toBe(0);
  expect(valueOf(closed, "finalist_next_deadline_seconds")).toBeUndefined();
});

test("submissions, refusals after the deadline, mail and sessions are counted as they happen", async () => {
  const [inTime, late] = [aDraft({ call: anOpenCall() }), aDraft()];
  letters(["ada@x.example"], beforeDeadline);
  const read = async () => {
    const samples = await numbersNow();
    const mail = { lane: "person", outcome: "sent" };
    return {
      submitted: valueOf(samples, "finalist_changes_total", { action: "application.submitted" }) ?? 0,
      refused: valueOf(samples, "finalist_refusals_total", { reason: "call-closed" }) ?? 0,
      sent: valueOf(samples, "finalist_mail_handed_over_total", mail) ?? 0,
      commits: valueOf(samples, "finalist_transaction_seconds_count", { part: "commit" }) ?? 0,
      lines: valueOf(samples, "finalist_record_lines")!,
      sessions: valueOf(samples, "finalist_active_sessions")!,
    };
  };
  const before = await read();

  for (const { id, owner } of [inTime, late])
    await visit(`/applications/${id}/submit`, { as: owner, form: {} });
  await deliverDueEmails(beforeDeadline, async () => {}, { origin, contact: "desk@finalist.test" });

  const after = await read();
  expect(after.submitted - before.submitted).toBe(1);
  expect(after.refused - before.refused).toBe(1);
  expect(after.sent - before.sent).toBe(1);
  expect(after.commits).toBeGreaterThan(before.commits);
  expect(after.lines).toBeGreaterThan(before.lines);
  expect(after.sessions - before.sessions).toBe(2);
});

test("a job that fails is counted, with the instant at which it last ended", async () => {
  const stop = startScheduler([
    { name: "heartbeat", everySeconds: 60, run: () => Promise.reject(new Error("disk full")) },
  ]);
  await new Promise((done) => setTimeout(done, 20));
  await stop();

  const samples = await numbersNow();

  expect(valueOf(samples, "finalist_job_failures_total", { job: "heartbeat" })).toBe(1);
  expect(valueOf(samples, "finalist_job_ended_timestamp_seconds", { job: "heartbeat" })).toBeGreaterThan(1e9);
});

test("labels come from lists that the code has, whatever people send, and tell of nobody", async () => {
  const owner = anAccount({ name: "Zlatomira Petkanova", email: "zlatomira@petkanova.example" });
  const draft = aDraft({ call: anOpenCall(), owner });
  const doors = await allDoors();
  for (const door of doors) {
    const address = addressOf(door, { applicationId: draft.id, callSlug: "zlatomira" });
    await visit(`${address}?q=zlatomira`, { as: owner, method: door.includes("save") ? "POST" : "GET" });
  }
  await visit("/zlatomira/petkanova", { as: owner });

  const text = await metricsText(new Date(Date.now() + 6_000 * ++looks));

  const known: Record<string, (value: string) => boolean> = {
    route: (value) => doors.includes(value) || value === "/*",
    method: (value) => ["GET", "HEAD", "POST", "PATCH", "DELETE"].includes(value),
    status: (value) => /^[1-5]xx$/.test(value),
    action: (value) => auditActions.includes(value as (typeof auditActions)[number]),
    reason: (value) => /^[a-z-]+$/.test(value),
    limit: (value) => /^[a-z -]+$/.test(value),
    lane: (value) => ["screen", "person", "many"].includes(value),
    state: (value) => ["queued", "held", "failed", "bounced", "waiting", "computing"].includes(value),
    outcome: (value) => ["sent", "deferred", "failed"].includes(value),
    part: (value) => ["wait", "work", "commit"].includes(value),
    job: (value) => [...jobsOfEach, ...jobsOf(async () => {})].some(({ name }) => name === value),
    thread: (value) => ["pages", "calls", "alone"].includes(value),
    file: (value) => ["database", "wal"].includes(value),
    alarm: (value) => ["no-backup", "backup-failed", "no-drill", "drill-failed"].includes(value),
  };
  const strange = readExposition(text)
    .filter(({ name }) => name.startsWith("finalist_") && name !== "finalist_build_info")
    .flatMap(({ name, labels }) => Object.entries(labels).map((one) => [name, ...one]))
    .filter(([, label, value]) => label !== "le" && !known[label]?.(value));
  expect(strange).toEqual([]);
  expect(text).not.toMatch(/zlatomira|petkanova/i);
  expect(text).not.toContain(draft.id);
});

test("a look costs as many statements for three calls, letters and people as for one, and reads no long table through", async () => {
  const grow = () => {
    aDraft({ call: anOpenCall() });
    letters([`reader-${++looks}@x.example`], beforeDeadline);
  };
  grow();
  const asked = vi.spyOn(sqlite, "prepare");
  const forOne = await countStatements(() => recordStanding(deadline));
  const statements = [...new Set(asked.mock.calls.map(([source]) => source))];
  asked.mockRestore();

  grow();
  grow();

  expect(await countStatements(() => recordStanding(deadline))).toBe(forOne);
  const plans = statements.flatMap((source) => {
    const { length } = source.match(/\?/g) ?? [];
    const steps = sqlite.prepare(`explain query plan ${source}`).all(...Array(length).fill(0));
    return (steps as { detail: string }[]).map(({ detail }) => detail);
  });
  const readThrough = plans
    .filter((step) => /^SCAN (?!CONSTANT)/.test(step))
    .map((step) => step.split(" ")[1]);
  expect(plans.length).toBeGreaterThan(4);
  // Of which an installation has a few dozen.
  expect(readThrough.sort()).toEqual(["calls", "scenarios"]);
});

test("while the database does not answer the process still tells how it is", async () => {
  const broken = vi.spyOn(sqlite, "prepare").mockImplementation(() => {
    throw new Error("database disk image is malformed");
  });
  const samples = await numbersNow().finally(() => broken.mockRestore());

  expect(valueOf(samples, "finalist_database_up")).toBe(0);
  expect(valueOf(samples, "finalist_open_calls")).toBeUndefined();
  expect(valueOf(samples, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
});

test("the readme speaks of no number that there is not", async () => {
  const named = [...readFileSync("README.md", "utf8").matchAll(/\bfinalist_[a-z_]+/g)].map(([name]) => name);
  aCall();
  const text = await metricsText(new Date(beforeDeadline.getTime() + 600_000));

  const there = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
  // What nobody has backed up has no age, and memory is no disk.
  there.push(
    "finalist_disk_free_bytes",
    "finalist_backup_age_seconds",
    "finalist_drill_age_seconds",
    "finalist_heartbeat_age_seconds",
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !there.includes(name))).toEqual([]);
});
