import { lanes } from "#app/adapters/metrics.server.ts";
import type { processStanding, recordStanding } from "./standing.ts";

type Sample = { value: number; labels?: Record<string, string> };
/** Seconds, bytes and counts; of what is not known there is no sample, and none of what does not exist. */
export type Metric = {
  name: string;
  help: string;
  samples: Sample[];
  /** It only grows. */
  sum?: boolean;
};

/** What is known of the process; what of the database. */
type OfProcess = Awaited<ReturnType<typeof processStanding>>;
type OfRecord = NonNullable<ReturnType<typeof recordStanding>>;

const one = (value: number | undefined): Sample[] => (value === undefined ? [] : [{ value }]);
const by = (label: string, values: Record<string, number>): Sample[] =>
  Object.entries(values).map(([name, value]) => ({ value, labels: { [label]: name } }));
const secondsSince = (at: Date | undefined, now: Date) =>
  one(at && Math.max(0, (now.getTime() - at.getTime()) / 1000));

const trouble = ["no-backup", "backup-failed", "no-drill", "drill-failed"];

/** What one process and the machine have to say. */
export function gaugesOfProcess(standing: OfProcess, now: Date): Metric[] {
  const { files, statements, computations, backupAt, drillAt, alarms, freeBytes } = standing;
  const isTrouble = Object.fromEntries(trouble.map((name) => [name, Number(alarms.includes(name))]));
  return [
    gauge("database_bytes", "Size of the database's files.", by("file", files)),
    { ...gauge("statements_total", "SQL statements that were run.", one(statements)), sum: true },
    gauge("disk_free_bytes", "Free on the disk with the data.", one(freeBytes)),
    gauge("computations", "Computations that are waited for, by where they run.", by("thread", computations)),
    gauge("backup_age_seconds", "Since the last backup that is whole.", secondsSince(backupAt, now)),
    gauge("drill_age_seconds", "Since a backup was last restored for trial.", secondsSince(drillAt, now)),
    gauge("backup_alarm", "1 for what an administrator should look at.", by("alarm", isTrouble)),
  ];
}

/** What the database says of the portal as a whole, the same in each of its processes. */
export function gaugesOfRecord(standing: OfRecord, now: Date): Metric[] {
  const { calls, sessions, scenarios, recordLines, heartbeat } = standing;
  const inState = (state: string) => scenarios.find((row) => row.state === state)?.count ?? 0;
  const underWay = { waiting: inState("waiting"), computing: inState("computing") };
  const untilDeadline = calls.nextDeadline === null ? undefined : (calls.nextDeadline - now.getTime()) / 1000;
  return [
    ...gaugesOfMail(standing.mail, now),
    gauge("open_calls", "Calls that take applications.", one(calls.open)),
    gauge(
      "next_deadline_seconds",
      "Until the next deadline of an open call, grace included.",
      one(untilDeadline),
    ),
    gauge("active_sessions", "Sessions used in the last 15 minutes.", one(sessions)),
    gauge("scenarios", "Routings that wait and that are computed.", by("state", underWay)),
    gauge("record_lines", "Lines on the record, which is one chain.", one(recordLines)),
    gauge("heartbeat_age_seconds", "Since any scheduler last wrote.", secondsSince(heartbeat, now)),
  ];
}

const states = ["queued", "held", "failed", "bounced"];

function gaugesOfMail(mail: OfRecord["mail"], now: Date): Metric[] {
  const rowOf = (state: string, urgency: number) =>
    mail.find((row) => row.status === state && row.urgency === urgency);
  const inStates = states.flatMap((state) =>
    lanes.map((lane, urgency) => ({ value: rowOf(state, urgency)?.count ?? 0, labels: { lane, state } })),
  );
  const ofQueued = (read: (row: ReturnType<typeof rowOf>) => number) =>
    lanes.map((lane, urgency) => ({ value: read(rowOf("queued", urgency)), labels: { lane } }));
  const lateness = (since: Date | null | undefined) =>
    since ? Math.max(0, (now.getTime() - since.getTime()) / 1000) : 0;
  return [
    gauge("mail", "E-mails that are not done with, by lane and state.", inStates),
    gauge(
      "mail_due",
      "E-mails that should be on their way.",
      ofQueued((row) => row?.due ?? 0),
    ),
    gauge(
      "mail_oldest_due_seconds",
      "Since when the first of them should be.",
      ofQueued((row) => lateness(row?.oldest)),
    ),
  ];
}

function gauge(name: string, help: string, samples: Sample[]): Metric {
  return { name: `finalist_${name}`, help, samples };
}
