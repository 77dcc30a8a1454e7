import type { Environment } from "#app/adapters/environment.server.ts";
import { log } from "#app/adapters/log.server.ts";
import { countJob } from "#app/adapters/metrics.server.ts";
import { readMailboxSetting } from "#app/adapters/mailbox-setting.ts";
import { keepSeen } from "#app/domain/accounts/note-seen.ts";
import { passSilentFinalists } from "#app/domain/decisions/pass-silent.ts";
import { countTables } from "#db/client.server.ts";
import { tendBackups } from "./backup/tend.ts";
import { eraseSomeDue } from "./erase-due.ts";
import { checkDailyChain } from "./check-chain.ts";
import type { Delivery } from "./deliver-emails.ts";
import { beat } from "./heartbeat.ts";
import { indexLateNames } from "./index-names.ts";
import { keepDailyAnchor } from "./keep-anchor.ts";
import { readBounces } from "./read-bounces.ts";
import { askDueRepairs, tendRoutings } from "./routings.ts";
import { screenApplications } from "./screen-applications.ts";
import { sendReminders } from "./send-reminders.ts";
import { stepReleases } from "./step-releases.ts";
import { sweepFiles } from "./sweep-files.ts";
import { tellAlarms } from "./tell-alarms.ts";

const readClock = () => new Date();

export type Job = {
  name: string;
  everySeconds: number;
  run: (now: Date) => unknown;
};

/** What the last delivery failed with; told by the next look at it, since nobody waits for it. */
let undelivered: Error | undefined;

function deliverApart(deliver: Delivery["deliver"]) {
  const before = undelivered;
  undelivered = undefined;
  deliver(readClock).catch((problem: Error) => (undelivered = problem));
  if (before) throw before;
}

/** What each of several processes does: it says that it lives, what writes it had to refuse, and which sessions it saw. */
export const jobsOfEach: Job[] = [
  { name: "heartbeat", everySeconds: 15, run: beat },
  { name: "use of sessions", everySeconds: 5, run: keepSeen },
];

/** All else that nobody waits for; of several processes one does it. */
export function jobsOf(deliver: Delivery["deliver"]): Job[] {
  return [
    { name: "reminders", everySeconds: 60, run: sendReminders },
    // Not waited for: a message that hangs would keep the next ones from being begun.
    { name: "e-mails", everySeconds: 2, run: () => deliverApart(deliver) },
    { name: "silent finalists", everySeconds: 300, run: passSilentFinalists },
    { name: "releases", everySeconds: 5, run: stepReleases },
    { name: "routings", everySeconds: 1, run: tendRoutings },
    { name: "repairs", everySeconds: 5, run: askDueRepairs },
    { name: "anonymous applications", everySeconds: 10, run: screenApplications },
    { name: "names to be found", everySeconds: 5, run: () => indexLateNames() },
    { name: "end of the record", everySeconds: 600, run: keepDailyAnchor },
    { name: "chain of the record", everySeconds: 3600, run: checkDailyChain },
    { name: "alarms", everySeconds: 600, run: tellAlarms },
    { name: "backups", everySeconds: 60, run: tendBackups },
    { name: "retention", everySeconds: 30, run: (now) => eraseSomeDue(now) },
    { name: "files", everySeconds: 3600, run: sweepFiles },
    { name: "counts of the tables", everySeconds: 3600, run: countTables },
  ];
}

/** The mailbox to which undeliverable messages come back is read when there is one. */
export function jobsOfMailbox({ BOUNCES }: Environment): Job[] {
  const setting = BOUNCES ? readMailboxSetting(BOUNCES) : undefined;
  return setting ? [{ name: "bounces", everySeconds: 60, run: (now) => readBounces(setting, now) }] : [];
}

/** In milliseconds: whoever waited for the portal to start is answered first, and others between one job and the next. */
const quietAtStart = 2000;
const between = 100;

/**
 * Does the first job at once, each other one a little later, and then again and again; the only place beside the request that
 * reads the clock. Returns what ends it: no job begins any more, and it settles when those that are under way are done.
 */
export function startScheduler([first, ...others]: Job[], quiet = quietAtStart) {
  const started = [start(first), ...others.map((job, place) => start(job, quiet + place * between))];
  return async () => {
    for (const { end } of started) end();
    await Promise.all(started.map(({ underWay }) => underWay()));
  };
}

/** A job that is still busy is not begun again, and one that fails stops no other. */
function start({ name, everySeconds, run }: Job, after?: number) {
  let busy: Promise<void> | undefined;
  let failure: string | undefined;
  const once = async () => {
    try {
      await run(new Date());
      countJob(name, false);
      if (failure) log.info({ job: name }, "a job works again");
      failure = undefined;
    } catch (error) {
      countJob(name, true);
      // Once: a disk that is full for an hour would fill the log, too.
      if (failure !== String(error)) log.error({ error, job: name }, "a job failed");
      failure = String(error);
    }
  };
  const tick = () => {
    busy ??= once().finally(() => (busy = undefined));
  };
  const begin = () => {
    timer = setInterval(tick, everySeconds * 1000).unref();
    tick();
  };
  let timer = after === undefined ? undefined : setTimeout(begin, after).unref();
  if (!timer) begin();
  return { end: () => clearTimeout(timer), underWay: () => busy };
}
