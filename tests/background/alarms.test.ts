import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { environment } from "#app/adapters/environment.server.ts";
import { keepOutcome, lastOutcome } from "#app/adapters/backups.server.ts";
import { survivalState } from "#app/background/backup/state.ts";
import { checkDailyChain } from "#app/background/check-chain.ts";
import { tellAlarms } from "#app/background/tell-alarms.ts";
import { makeSigningKey } from "#app/domain/installation/signing-key.ts";
import { readiness } from "#app/http/readiness.server.ts";
import { beat } from "#app/background/heartbeat.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { saveMailControl } from "#db/queries/mail-control.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { letters } from "#tests/support/given/emails.ts";
import { aCall } from "#tests/support/given/calls.ts";

const start = new Date("2020-07-17T13:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeEach(() => {
  const before = environment().BACKUPS;
  const folder = mkdtempSync(join(tmpdir(), "finalist-"));
  environment().BACKUPS = folder;
  onTestFinished(() => {
    environment().BACKUPS = before;
    rmSync(folder, { recursive: true });
  });
});

const alarmsAt = async (now: Date) => (await survivalState(now)).alarms;
const told = () =>
  sqlite
    .prepare(
      "select address, json_extract(props, '$.alarm') as alarm from emails where template = 'portal-alarm' and alarm in ('backup-failed', 'drill-failed') order by 1, 2",
    )
    .raw()
    .all() as [string, string][];

test("mail that was due a quarter of an hour ago and still waits is an alarm, unless an administrator stopped it", async () => {
  letters(["ada@example.org"], start);

  const [in15, in16] = [await alarmsAt(later(15)), await alarmsAt(later(16))];
  inTransaction(() => saveMailControl({ order: "stopped" }));

  expect([in15, in16, await alarmsAt(later(16))]).toEqual([[], ["mail-stuck"], []]);
});

test("what is stuck is a warning and no reason to take requests away", async () => {
  letters(["ada@example.org"], start);
  beat(later(20));

  expect(await readiness(later(20))).toEqual({ problems: [], warnings: ["mail-stuck"] });
});

test("the record is read once a day, and one that was changed is an alarm", async () => {
  const addLine = "insert into auditEntries (at, action, subjectId, details) values (0, 'x', 'y', '{}')";
  aCall();
  makeSigningKey(start);

  await checkDailyChain(start);
  const whole = lastOutcome("chain");
  sqlite.exec(addLine);
  await checkDailyChain(later(23 * 60));
  const sameDay = await alarmsAt(later(23 * 60));
  await checkDailyChain(later(24 * 60));

  expect(whole).toEqual({ at: start.toISOString() });
  expect(sameDay).not.toContain("chain-broken");
  expect(await alarmsAt(later(24 * 60))).toContain("chain-broken");
});

test("each administrator is told of each kind of alarm once a day, nobody else, and in words", async () => {
  anAccount();
  const ada = anAccount({ email: "ada@x.example", administrator: true });
  const boris = anAccount({ email: "boris@x.example", administrator: true, locale: "bg" });
  keepOutcome("backup", { at: start.toISOString(), problem: "The disk is full." });

  await tellAlarms(start);
  await tellAlarms(later(10));
  const firstDay = told();
  keepOutcome("drill", { at: start.toISOString(), problem: "It did not start." });
  await tellAlarms(later(20));
  const both = told();
  await tellAlarms(later(24 * 60));

  expect(firstDay).toEqual([
    [ada.email, "backup-failed"],
    [boris.email, "backup-failed"],
  ]);
  expect(both).toHaveLength(4);
  expect(
    told().filter(([address, alarm]) => address === ada.email && alarm === "backup-failed"),
  ).toHaveLength(2);
});

test("an administrator reads all of it, with the last sign of life", async () => {
  const ada = anAccount({ administrator: true });
  beat(start);
  letters(["carl@example.org"], start);
  keepOutcome("chain", { at: start.toISOString(), problem: "1 lines are not what was written." });

  const page = await (await visit("/admin/survival", { as: ada })).text();

  expect(page).toContain("Mail does not go out: a message has waited for more than 15 minutes.");
  expect(page).toContain("The portal&#x27;s record is not what was written");
  expect(page).toContain("Last heartbeat");
});
