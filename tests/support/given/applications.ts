import type { Account } from "#app/domain/accounts/account.ts";
import { beginApplication } from "#app/domain/applications/begin.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { anAccount } from "./accounts.ts";
import { aCall, answersTo, beforeDeadline } from "./calls.ts";

type About = {
  call?: { id: string; slug: string };
  owner?: Account;
  /** What differs from a complete set of valid answers; null leaves a question unanswered. */
  answers?: Answers;
  at?: Date;
};

/** A complete draft; takes only what the test is about. */
export function aDraft({
  call = aCall(),
  owner = anAccount(),
  answers = {},
  at = beforeDeadline,
}: About = {}) {
  const asked = findCall(call.id)!.eligibility.filter((rule) => rule.selfCheck);
  const selfCheck = Object.fromEntries(asked.map((rule) => [rule.id, "yes" as const]));
  const id = beginApplication(owner, call.slug, selfCheck, at);
  const own = ownApplication(owner, id)!;
  saveAnswers(own, { ...answersTo, ...answers }, at);
  return { id, own, owner, call };
}

/** Submitted once, at `at`; takes only what the test is about. */
export function aSubmittedApplication({ at = beforeDeadline, ...about }: About = {}) {
  const draft = aDraft({ at, ...about });
  submitApplication(draft.own, at);
  return draft;
}

/** Open when a request comes in, whose time is the real one. */
export function anOpenCall(about: Parameters<typeof aCall>[0] = {}) {
  const century = (year: number) => new Date(Date.UTC(year, 0, 1, 12));
  return aCall({
    closesAt: century(2100),
    evaluationDueAt: century(2101),
    resultsAt: century(2102),
    answerBy: century(2103),
    ...about,
  });
}
