import type { Account } from "#app/domain/accounts/account.ts";
import { beginApplication } from "#app/domain/applications/begin.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { sampleApplications, type SampleApplication } from "../companies.ts";
import { timesOf, type Times } from "../times.ts";
import type { PlantedCall } from "./calls.ts";
import { accountOf } from "./people.ts";

export type PlantedApplication = { sample: SampleApplication; id: string; owner: Account };

/** Everybody who began, in the order in which they did, until `until`; the portal's own rules decide what is accepted. */
export function plantApplications(
  call: PlantedCall,
  passwordHash: string,
  until: Date,
): PlantedApplication[] {
  const { opensAt, closesAt } = call.sample.dates;
  const end = until < closesAt ? until : closesAt;
  return sampleApplications(call.sample.number, closesAt.getUTCFullYear())
    .map((sample) => ({ sample, times: timesOf(sample.id, sample.submits, opensAt, closesAt, end) }))
    .toSorted((one, other) => one.times.startedAt.getTime() - other.times.startedAt.getTime())
    .map(({ sample, times }) => plantApplication(call, sample, times, passwordHash));
}

function plantApplication(
  { sample: call }: PlantedCall,
  sample: SampleApplication,
  times: Times,
  passwordHash: string,
) {
  const owner = accountOf(sample.contact, passwordHash, times.startedAt);
  const selfCheck = Object.fromEntries(call.eligibility.map(({ id }) => [id, "yes" as const]));
  const id = beginApplication(owner, call.slug, selfCheck, times.startedAt);
  const own = ownApplication(owner, id)!;
  const parts = inParts(sample.answers, times.savedAt.length);
  parts.forEach((answers, at) => saveAnswers(own, answers, times.savedAt[at]));
  times.submittedAt.forEach((at, again) => {
    if (again) saveAnswers(own, corrected(sample.answers), at);
    submitApplication(own, at);
  });
  return { sample, id, owner };
}

/** The answers in the order of the form, as somebody writes them evening by evening. */
function inParts(answers: Answers, count: number): Answers[] {
  const all = Object.entries(answers);
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, at) => Object.fromEntries(all.slice(at * size, (at + 1) * size)));
}

/** What people send a second version for: something small that they saw too late. */
function corrected({ motivation }: Answers): Answers {
  return { motivation: String(motivation).replace(/\.?$/, ". ").trim().replace(/\.\.$/, ".") + "\n" };
}
