import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import { sqlite } from "#db/client.server.ts";
import { findApplication } from "#db/queries/applications.ts";
import { visit } from "#tests/support/app.ts";
import { aDataFolder, aFolder, command } from "#tests/support/command.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall } from "#tests/support/given/calls.ts";

type Receipt = { content: string; company: string; id: string };

/** Submitted through the door; what the applicant has in hand afterwards. */
async function handIn(call: ReturnType<typeof aCall>, company: string): Promise<Receipt> {
  const { id, owner } = aDraft({ call, owner: anAccount(), answers: { company } });
  await visit(`/applications/${id}/submit`, { as: owner, form: {} });
  const content = await (await visit(`/applications/${id}/receipt.json`, { as: owner })).text();
  return { content, company, id };
}

/** As applicants do while it is copied: somebody writes all the time, each time in one transaction. */
function underLoad(data: string) {
  const database = new Database(join(data, "finalist.db"));
  database.pragma("journal_mode = WAL");
  const timer = setInterval(() => database.exec("update accounts set createdAt = createdAt + 1"), 5);
  return () => {
    clearInterval(timer);
    database.close();
  };
}

/** The portal goes on with the database of this directory. */
function startFrom(data: string) {
  emptyDatabase();
  sqlite.exec("pragma foreign_keys = off");
  sqlite.prepare("attach ? as restored").run(join(data, "finalist.db"));
  onTestFinished(() => void sqlite.exec("pragma foreign_keys = on"));
  const tables = sqlite
    .prepare("select name from restored.sqlite_master where type = 'table' and name not like 'sqlite%'")
    .pluck()
    .all() as string[];
  for (const table of tables.filter((name) => !name.startsWith("__")))
    sqlite.exec(`insert or replace into main."${table}" select * from restored."${table}"`);
  sqlite.exec("detach restored");
}

const verified = async (text: string) => {
  const page = await (await visit("/verify", { form: { text } })).text();
  return page.includes("The receipt is genuine");
};

/** Other answers under a checksum that is right; only the portal's key is missing. */
function forgedFrom(content: string): string {
  const file = JSON.parse(content.replace("After The Backup", "After The Deadline"));
  return JSON.stringify({ ...file, sha256: sha256Of(file.receipt) });
}

const bring = (manager: Account, slug: string, content: string) =>
  visit(`/manage/calls/${slug}/import/receipt`, {
    as: manager,
    form: { file: new File([content], "receipt.json", { type: "application/json" }) },
  });

test("the disk is gone: the last backup brings back what it had, and what came later comes back from its applicants", async () => {
  const call = anOpenCall();
  const { manager } = call.managed;
  const early = await handIn(call, "Before The Backup");
  const data = aDataFolder();
  mkdirSync(join(data, "attachments"));
  const env = { DATA: data, BACKUPS: aFolder() };
  const stop = underLoad(data);
  const made = await command("backup", [], env);
  stop();
  const late = await handIn(call, "After The Backup");

  rmSync(data, { recursive: true });
  const into = join(aFolder(), "data");
  const restored = await command("restore", ["last", "--into", into], env);
  startFrom(into);
  const has = [findApplication(early.id), findApplication(late.id)].map(Boolean);
  const proofs = [await verified(early.content), await verified(late.content)];
  const forged = forgedFrom(late.content);
  const refused = await bring(manager, call.slug, forged);
  const brought = await bring(manager, call.slug, late.content);
  const list = await (await visit(`/manage/calls/${call.slug}/applications`, { as: manager })).text();

  expect([made.code, restored.code]).toEqual([0, 0]);
  expect(has).toEqual([true, false]);
  expect([...proofs, await verified(forged)]).toEqual([true, true, false]);
  expect([refused.status, brought.status]).toEqual([400, 200]);
  for (const { company } of [early, late]) expect(list).toContain(company);
  expect(list).not.toContain("After The Deadline");
}, 60_000);
