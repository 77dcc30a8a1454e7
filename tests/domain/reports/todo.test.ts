import { expect, test } from "vitest";
import type { Phase } from "#app/domain/calls/phase.ts";
import { tasksOf } from "#app/domain/reports/todo.ts";

const nothing = {
  accepted: 18,
  invited: 0,
  withoutConflicts: 0,
  undecided: 0,
  uncovered: 0,
  proposed: 0,
  assigned: 0,
  sheetsMissing: 0,
  shortlists: 0,
  unreleased: 0,
  unanswered: 0,
  emails: 0,
  held: 0,
  untold: 0,
  questions: 0,
  messages: 0,
  toCheck: 0,
  named: 0,
  atSamples: 0,
  needed: 0,
  open: 0,
  putForward: 0,
  outdated: 0,
};
const tasks = (counts: Partial<typeof nothing>, phase: Phase, late = false) =>
  tasksOf({ ...nothing, ...counts }, phase, late).map(({ id, count }) => (count ? `${id} ${count}` : id));

test.each([
  ["a draft is to be published", {}, "draft", ["publish"]],
  ["an open call needs evaluators", { accepted: 0, invited: 2 }, "open", ["evaluators", "invitations 2"]],
  ["while a call is open nobody decides on eligibility", { undecided: 12 }, "open", []],
  ["after the deadline somebody does", { undecided: 12 }, "evaluation", ["eligibility 12"]],
  ["what is eligible needs evaluators", { uncovered: 86 }, "evaluation", ["uncovered 86"]],
  ["what is proposed needs to be published", { proposed: 258 }, "evaluation", ["proposed 258"]],
  ["evaluators with samples left are waited for", { named: 0, atSamples: 2 }, "evaluation", ["samples 2"]],
  ["after the results nobody scores samples", { named: 0, atSamples: 2 }, "results", []],
  ["missing score sheets are waited for", { assigned: 9, sheetsMissing: 3 }, "evaluation", ["sheets 3"]],
  ["when all are in, the ranking is to be frozen", { assigned: 9 }, "evaluation", ["shortlist"]],
  [
    "what lies far apart is discussed before the ranking is frozen",
    { assigned: 9, needed: 2, putForward: 3 },
    "evaluation",
    ["apart 2", "asked 3"],
  ],
  ["while evaluators discuss nothing waits for managers", { assigned: 9, open: 1 }, "evaluation", []],
  [
    "an outdated consensus sheet is looked at, and counts",
    { assigned: 9, outdated: 1 },
    "evaluation",
    ["outdated 1", "shortlist"],
  ],
  [
    "once it is frozen no discussion is waited for",
    { assigned: 9, shortlists: 1, needed: 2, putForward: 3, outdated: 1 },
    "selection",
    [],
  ],
  ["a frozen ranking is not frozen again", { assigned: 9, shortlists: 1 }, "selection", []],
  ["decisions are to be released", { shortlists: 1, unreleased: 86 }, "selection", ["release 86"]],
  ["finalists are to answer", { shortlists: 1, unanswered: 5 }, "results", ["answers 5"]],
  ["a question waits for its answer in any phase", { questions: 2 }, "evaluation", ["questions 2"]],
  [
    "a message waits to be opened, above questions",
    { questions: 1, messages: 3 },
    "open",
    ["messages 3", "questions 1"],
  ],
  [
    "a possible conflict is to be checked while the call is open already",
    { toCheck: 2 },
    "open",
    ["toCheck 2"],
  ],
  ["after the results no conflict is checked", { toCheck: 2 }, "results", []],
  ["a failed e-mail is always to be seen", { emails: 1 }, "results", ["emails 1"]],
] as const)("%s", (_what, counts, phase, expected) => {
  expect(tasks(counts, phase)).toEqual(expected);
});

test("missing score sheets are urgent once evaluation should be over", () => {
  const [intime, late] = [false, true].map(
    (over) => tasksOf({ ...nothing, assigned: 9, sheetsMissing: 3 }, "evaluation", over)[0].urgent,
  );

  expect([intime, late]).toEqual([false, true]);
});
