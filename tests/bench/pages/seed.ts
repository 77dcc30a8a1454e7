// Brings a call of so many applications to a stage and prints who visits what: `node seed.ts evaluated|frozen|released|letters [COUNT]`.
import { indexLateNames } from "#app/background/index-names.ts";
import { beginSession } from "#app/domain/accounts/sessions.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { hashOf, newToken, sessionHeaders } from "#app/http/session.server.ts";
import { applyMigrations, sqlite } from "#db/client.server.ts";
import { evaluate } from "./evaluate.ts";
import { freeze, release, releaseAndHear } from "./decide.ts";

const [stage, count] = process.argv.slice(2);
const now = new Date();

async function cookieOf(account: Pick<Account, "id">) {
  const token = newToken();
  beginSession(account as Account, hashOf(token), null, now);
  return (await sessionHeaders(token)).split(";")[0];
}

const [cpu, wall] = [process.cpuUsage(), performance.now()];
const stages = {
  evaluated: () => evaluate(Number(count), now),
  frozen: () => freeze(now),
  released: () => releaseAndHear(now),
  /** As released, but that all letters still wait. */
  letters: () => release(now),
};
applyMigrations();
// A log of all pages that copying changes is searched for each of them, longer and longer; nobody needs it before the portal starts.
sqlite.pragma("journal_mode = OFF");
sqlite.pragma("cache_size = -4000000");
const took = await stages[stage as keyof typeof stages]();
// As after some seconds: names that came lately are still looked for one by one.
await indexLateNames();
const { user } = process.cpuUsage(cpu);

const one = (question: string) => sqlite.prepare(question).pluck().get() as string;
const manager = one("select id from accounts where email = 'maria@programme.example'");
const evaluator = one("select accountId from evaluators order by name limit 1");
const applicant = one("select ownerId from applications where number = 1");
console.log(
  JSON.stringify({
    took: took ?? {},
    cpu: user / 1e6,
    wall: (performance.now() - wall) / 1000,
    slug: one("select slug from calls"),
    applicationId: one("select applicationId from assignments order by rowid limit 1"),
    assignmentId: one(
      "select id from assignments where evaluatorId = (select id from evaluators order by name limit 1) order by rowid limit 1",
    ),
    evaluatorId: one("select id from evaluators order by name limit 1"),
    requestId: one("select coalesce(min(id), '') from redressRequests"),
    cookies: {
      manager: await cookieOf({ id: manager }),
      evaluator: await cookieOf({ id: evaluator }),
      applicant: await cookieOf({ id: applicant }),
    },
  }),
);
sqlite.pragma("journal_mode = WAL");
sqlite.close();
