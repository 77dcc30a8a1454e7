import type { ApplicationState } from "#app/domain/applications/state.ts";
import type { TeamRole } from "#app/domain/permissions.ts";
import type { Phase } from "#app/domain/calls/phase.ts";

type Application = {
  id: string;
  company: string;
  number: string;
  state: ApplicationState;
  open: boolean;
  role: TeamRole;
  closesAt: Date;
  answerBy?: Date;
  remedy?: { open: boolean; answered: boolean };
  timeZone: string;
  call: { title: string };
};
type Evaluation = {
  slug: string;
  title: string;
  timeZone: string;
  phase: Phase;
  dueAt: Date;
  left: number;
  undeclared: number;
  /** To be scored before any application opens, in whatever phase they were put before the evaluators. */
  samples: number;
};
type Managed = {
  slug: string;
  title: string;
  timeZone: string;
  phase: Phase;
  dueAt: Date;
  undecided: number;
};

/** Something that waits for a person, and until when (UTC); `what` names its sentence. */
export type Need = {
  what: "draft" | "changes" | "remedy" | "answer" | "samples" | "conflicts" | "sheets" | "eligibility";
  to: string;
  title: string;
  count?: number;
  dueAt: Date;
  timeZone: string;
};

/** What waits for a person in all roles, what is due first first; an editor is not asked to submit. */
export function needsOf({
  applications,
  evaluations,
  managed,
}: {
  applications: Application[];
  evaluations: Evaluation[];
  managed: Managed[];
}): Need[] {
  const needs = [
    ...applications.flatMap(ofApplication),
    ...evaluations.flatMap(ofEvaluation),
    ...managed.flatMap(ofManaged),
  ];
  return needs.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

function ofApplication({ id, company, number, state, open, role, ...rest }: Application): Need[] {
  const { timeZone, call, closesAt, answerBy, remedy } = rest;
  const about = { title: `${company || number} · ${call.title}`, timeZone };
  const path = `/applications/${id}`;
  if (answerBy && role !== "editor")
    return [{ what: "answer", to: `${path}/decision`, dueAt: answerBy, ...about }];
  if (!open) return [];
  if (state === "draft") return [{ what: "draft", to: path, dueAt: closesAt, ...about }];
  if (remedy && !remedy.answered) return [{ what: "remedy", to: path, dueAt: closesAt, ...about }];
  if (state === "changed") return [{ what: "changes", to: `${path}/changes`, dueAt: closesAt, ...about }];
  return [];
}

function ofEvaluation({
  slug,
  title,
  timeZone,
  phase,
  dueAt,
  left,
  undeclared,
  ...call
}: Evaluation): Need[] {
  const [home, about] = [`/evaluations/${slug}`, { title, dueAt, timeZone }];
  const samples = { what: "samples" as const, to: `${home}/samples`, count: call.samples, ...about };
  const closed = phase === "evaluation" || phase === "selection";
  if (!closed) return phase !== "results" && samples.count > 0 ? [samples] : [];
  const conflicts = { what: "conflicts" as const, to: `${home}/conflicts`, count: undeclared, ...about };
  const sheets = { what: "sheets" as const, to: home, count: left, ...about };
  return [samples, conflicts, sheets].filter(({ count }) => count > 0);
}

function ofManaged({ slug, title, timeZone, phase, dueAt, undecided }: Managed): Need[] {
  const closed = phase === "evaluation" || phase === "selection";
  const to = `/manage/calls/${slug}/eligibility`;
  return closed && undecided > 0
    ? [{ what: "eligibility", to, title, count: undecided, dueAt, timeZone }]
    : [];
}
