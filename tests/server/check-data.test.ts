import { createHash } from "node:crypto";
import { mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { invariants } from "#app/domain/installation/invariants/all.ts";
import { sqlite } from "#db/client.server.ts";
import { aWholeCall } from "#tests/support/given/whole-call.ts";
import { aDataFolder, aFolder, command } from "#tests/support/command.ts";

const content = "abc";
const sha256 = createHash("sha256").update(content).digest("hex");

/** The whole call with its file in the store. */
function wholeData() {
  const { file } = aWholeCall();
  sqlite.exec(`update attachments set sha256 = '${sha256}'`);
  sqlite.exec(
    `update answers set value = json_set(value, '$[0].sha256', '${sha256}') where questionId = 'picture'`,
  );
  sqlite.exec(`delete from answerRevisions where questionId = 'picture'`);
  const folder = aDataFolder();
  mkdirSync(join(folder, "attachments"));
  const path = join(folder, "attachments", file.attachmentId);
  writeFileSync(path, content);
  return { folder, path, file };
}

function change(folder: string, statement: string) {
  const database = new Database(join(folder, "finalist.db"));
  database.exec(statement);
  database.close();
}

async function broken(folder: string, ...options: string[]) {
  const { code, said } = await command("check-data", ["--json", ...options], { DATA: folder });
  const found = JSON.parse(said).broken as { invariant: string; named: string[] }[];
  return { code, found: found.map(({ invariant }) => invariant), named: found[0]?.named };
}

test("the command says that everything holds", async () => {
  const { folder } = wholeData();

  const { code, said } = await command("check-data", ["--content"], { DATA: folder });

  expect([code, said.replace(/[\d.]+ s:/, "… s:")]).toEqual([
    0,
    `${Object.keys(invariants).length + 1} things that must hold were asked in … s: all of them hold.\n`,
  ]);
});

test("a form that was changed after it was answered is found by the receipts", async () => {
  const { folder } = wholeData();
  change(
    folder,
    "update formVersions set definition = json_set(definition, '$.sections[0].title.en', 'Firm')",
  );

  const { code, found } = await broken(folder);

  expect([code, found]).toEqual([1, ["changedVersions", "unsignedVersions"]]);
});

test("what does not hold is said in a sentence with the ids to look at", async () => {
  const { folder } = wholeData();
  change(folder, "update releases set told = 0");

  const { code, said } = await command("check-data", [], { DATA: folder });

  const [sentence, id] = said.split("\n");
  expect(code).toEqual(1);
  expect(sentence).toEqual(
    "✗ Does not hold: Each release counts rightly how many were told. 1 times, such as",
  );
  expect(id.trim()).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  ["is missing", undefined, ["filesInStore"], ["filesInStore"]],
  ["lost its end", "ab", ["filesInStore"], ["filesInStore"]],
  ["has another content", "abd", [], ["filesInStore"]],
])("a stored file that %s is found, by its size or by its content", async (_how, now, bySize, byContent) => {
  const { folder, path, file } = wholeData();
  if (now) writeFileSync(path, now);
  else rmSync(path);

  const seen = [await broken(folder), await broken(folder, "--content"), await broken(folder, "--no-files")];

  expect(seen.map(({ found }) => found)).toEqual([bySize, byContent, []]);
  expect(seen[1].named).toEqual([`${file.attachmentId} ${now ? "changed" : "missing"}`]);
});

test("a page of the file that was overwritten is found", async () => {
  const { folder } = wholeData();
  const database = new Database(join(folder, "finalist.db"));
  const page = database
    .prepare("select rootpage from sqlite_master where name = 'sessions_by_account'")
    .pluck()
    .get();
  const size = database.pragma("page_size", { simple: true });
  database.close();
  writeSync(openSync(join(folder, "finalist.db"), "r+"), "broken", (Number(page) - 1) * Number(size));

  const { code, found } = await broken(folder);

  expect([code, found]).toEqual([1, ["brokenPages"]]);
});

test("where there is no database the command says so and makes none", async () => {
  const folder = aFolder();

  const { code, said } = await command("check-data", [], { DATA: folder });

  expect([code, said]).toEqual([
    2,
    `There is no database at ${folder}/finalist.db: set DATA to the portal's directory.\n`,
  ]);
  expect(readdirSync(folder)).toEqual([]);
});
