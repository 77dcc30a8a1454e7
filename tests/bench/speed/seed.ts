// Makes an evaluated call and an open one, of so many applications each, and prints who is signed in to what:
// `node seed.ts COUNT DRAFTS`.
import { indexLateNames } from "#app/background/index-names.ts";
import { makeSigningKey } from "#app/domain/installation/signing-key.ts";
import { applyMigrations, sqlite } from "#db/client.server.ts";
import { evaluate } from "../pages/evaluate.ts";
import { openCallOf, type Person, signIn } from "./open-call.ts";

const [count, drafts] = process.argv.slice(2).map(Number);
const now = new Date();
applyMigrations();
makeSigningKey(now);
// Each commit would wait for the disk.
sqlite.pragma("synchronous = OFF");
evaluate(count, now);
const open = await openCallOf(count, drafts, now);
await indexLateNames();
sqlite.exec("update emails set status = 'sent', sentAt = queuedAt");

/** One unfinished sheet of each of some evaluators. */
function sheets(): Person[] {
  const one = `select min(assignmentId) as id, evaluators.accountId from sheets
    join evaluators on evaluators.id = sheets.evaluatorId group by evaluatorId limit 32`;
  const found = sqlite.prepare(one).all() as Person[];
  const reopen = sqlite.prepare(
    "update sheets set status = 'draft', submittedAt = null, weighted = null where assignmentId = ?",
  );
  for (const { id } of found) reopen.run(id);
  return found;
}

const evaluated = sqlite.prepare("select slug from calls where id <> ?").get(open.id) as World["evaluated"];
const manager = sqlite
  .prepare("select id from accounts where email = 'maria@programme.example'")
  .pluck()
  .get() as string;
const world = { evaluated, open, sheets: sheets(), manager: { id: manager, accountId: manager, cookie: "" } };
await signIn([...world.sheets, world.manager], now);
sqlite.exec("analyze");
if ((sqlite.pragma("foreign_key_check") as unknown[]).length > 0)
  throw new Error("A copy points to nothing.");
console.log(JSON.stringify(world));
sqlite.close();

export type World = {
  evaluated: { slug: string };
  open: Awaited<ReturnType<typeof openCallOf>>;
  sheets: Person[];
  manager: Person;
};
