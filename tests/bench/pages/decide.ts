import { approveSomeClean, readCleanReports } from "#app/domain/decisions/feedback/compose.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { readToFreeze } from "#app/domain/decisions/to-freeze.ts";
import { askRedress } from "#app/domain/decisions/redress/ask.ts";
import { confirmRelease } from "#app/domain/decisions/release/confirm.ts";
import { continueReleases, tellAllOthers } from "#app/domain/decisions/release/go-on.ts";
import { prepareRelease } from "#app/domain/decisions/release/prepare.ts";
import { readToRelease } from "#app/domain/decisions/release/to-release.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { managedCall, ownApplication } from "#app/domain/permissions.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { runningReleases } from "#db/queries/releases.ts";
import { copier, rowsOf } from "./bulk.ts";

/** One of so many asks for redress. */
const asking = 50;

function theCallAs(email: string) {
  const account = sqlite.prepare("select * from accounts where email = ?").get(email) as Account;
  return managedCall(account, sqlite.prepare("select slug from calls").pluck().get() as string)!;
}

/** Seconds of the processor. */
async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The shortlist is frozen, by the portal's own command, and every clean report approved. */
export async function freeze(now: Date) {
  const managed = theCallAs("maria@programme.example");
  const reason = "The jury meets today.";
  const read = readToFreeze({ ...managed, reserve: 10 });
  const took = {
    freeze_s: await timed(() => freezeShortlist(managed, { reserve: 10, reason, read }, now)),
  };
  let left = readCleanReports(managed);
  const some = () => (left = approveSomeClean(managed, now, left)!);
  const all = () => {
    while (left.clean.length > 0) some();
  };
  return { ...took, approve_thousand_s: await timed(some), approve_others_s: await timed(all) };
}

/** Released by two people, with the portal's own commands: everybody's letter waits to be sent. */
export async function release(now: Date) {
  const [first, second] = ["maria", "georgi"].map((name) => theCallAs(`${name}@programme.example`));
  const number = sqlite.prepare("select count(*) from decisions").pluck().get() as number;
  const toPrepare = readToRelease(first);
  const prepare = await timed(() => prepareRelease(first, { number, first: 5, read: toPrepare }, now));
  const toConfirm = readToRelease(first);
  return {
    prepare_s: prepare,
    confirm_s: await timed(() =>
      confirmRelease(second, { number, sha256: toConfirm.sha256, read: toConfirm }, now),
    ),
    tell_all_s: await timed(() => {
      tellAllOthers(second, now);
      while (runningReleases().length > 0) continueReleases(now);
    }),
  };
}

/** The letters are sent, and some ask for redress. */
export async function releaseAndHear(now: Date) {
  const took = await release(now);
  sqlite.exec("update emails set status = 'sent', sentAt = queuedAt");
  askForRedress(now);
  return took;
}

function askForRedress(now: Date) {
  const owners = sqlite.prepare("select id, ownerId from applications where number % ? = 1").all(asking) as {
    id: string;
    ownerId: string;
  }[];
  const [one, ...others] = owners;
  const account = rowsOf("accounts", "id", one.ownerId)[0] as unknown as Account;
  askRedress(ownApplication(account, one.id)!, { ground: "procedure", text: "The letter came late." }, now);
  const copy = copier("redressRequests", rowsOf("redressRequests", "applicationId", one.id)[0]);
  inTransaction(() => {
    for (const { id: applicationId, ownerId } of others)
      copy({ id: crypto.randomUUID(), applicationId, askedBy: ownerId });
  });
}
