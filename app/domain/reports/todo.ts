import type { Phase } from "#app/domain/calls/phase.ts";
import type { UnsettledCounts } from "#app/domain/evaluation/consensus/unsettled.ts";
import type { openTasks, unfinishedWork } from "#db/queries/reports.ts";

type Counts = ReturnType<typeof openTasks> & ReturnType<typeof unfinishedWork> & UnsettledCounts;

/** What can wait for a manager, with the tab of the call where it is done. */
const places = {
  publish: "set-up",
  evaluators: "evaluators",
  invitations: "evaluators",
  questions: "questions",
  messages: "messages",
  eligibility: "eligibility",
  conflicts: "evaluators",
  named: "anonymity",
  toCheck: "conflicts",
  uncovered: "assignment",
  proposed: "assignment",
  samples: "samples",
  sheets: "progress",
  apart: "consensus",
  asked: "consensus?show=open",
  outdated: "consensus?show=outdated",
  shortlist: "ranking",
  release: "decisions",
  answers: "decisions",
  emails: "emails?status=failed",
  held: "emails?status=held",
  untold: "emails/never",
} as const;
export type Task = {
  id: keyof typeof places;
  to: string;
  /** None for what is done once. */ count?: number;
  urgent: boolean;
};

/** What waits for the managers in this phase, in the order in which a call goes on; `late`: evaluation should be over. */
export function tasksOf(counts: Counts, phase: Phase, late: boolean): Task[] {
  const closed = phase === "evaluation" || phase === "selection";
  const ranking = closed && counts.shortlists === 0;
  const discussed = counts.needed + counts.open + counts.putForward;
  const covered = counts.assigned > 0 && counts.uncovered === 0;
  const waiting: Partial<Record<Task["id"], number | boolean>> = {
    publish: phase === "draft",
    emails: counts.emails,
    held: counts.held,
    untold: phase !== "draft" && counts.untold,
    messages: counts.messages,
    questions: counts.questions,
    evaluators: phase !== "draft" && phase !== "results" && counts.accepted === 0,
    invitations: phase !== "results" && counts.invited,
    eligibility: closed && counts.undecided,
    uncovered: closed && counts.uncovered,
    proposed: counts.proposed,
    conflicts: closed && counts.assigned > 0 && counts.withoutConflicts,
    named: phase !== "draft" && phase !== "results" && counts.named,
    toCheck: phase !== "draft" && phase !== "results" && counts.toCheck,
    samples: phase !== "results" && counts.atSamples,
    sheets: closed && counts.sheetsMissing,
    apart: ranking && counts.needed,
    asked: ranking && counts.putForward,
    outdated: ranking && counts.outdated,
    shortlist: ranking && covered && counts.sheetsMissing === 0 && discussed === 0,
    release: counts.unreleased,
    answers: phase === "results" && counts.unanswered,
  };
  return (Object.keys(waiting) as Task["id"][])
    .filter((id) => waiting[id])
    .map((id) => ({ id, to: places[id], count: countIn(waiting[id]), urgent: isUrgent(id, late) }));
}

/** An assistant decides eligibility; the rest waits for managers. */
export function isForAssistants({ id }: Task): boolean {
  return id === "eligibility";
}

function countIn(waiting: number | boolean | undefined) {
  return typeof waiting === "number" ? waiting : undefined;
}

function isUrgent(id: Task["id"], late: boolean) {
  return id === "emails" || id === "held" || (id === "sheets" && late);
}
