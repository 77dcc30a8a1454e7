import type { Account } from "#app/domain/accounts/account.ts";
import { beginApplication } from "#app/domain/applications/begin.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { extendCall } from "#app/domain/applications/extend-call.ts";
import type { Agreed } from "#app/domain/applications/consents/agree.ts";
import { openIn } from "#app/domain/applications/consents/standing.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import { type OwnApplication, ownApplication } from "#app/domain/permissions.ts";
import { findApplication } from "#db/queries/applications.ts";
import { insertOutage } from "#db/queries/outages.ts";
import { sampleApplications, type SampleApplication } from "../companies.ts";
import { timesOf, type Times } from "../times.ts";
import type { PlantedCall } from "./calls.ts";
import { accountOf } from "./people.ts";
import { colleaguesJoin } from "./teams.ts";

export type PlantedApplication = { sample: SampleApplication; id: string; owner: Account };

type Step = { at: Date; take: () => void };

/** Everything that applicants did, and what was done for them, in the order of time until `until`; the portal's own rules decide what is accepted. */
export function plantApplications(
  call: PlantedCall,
  passwordHash: string,
  until: Date,
): PlantedApplication[] {
  const { number, dates, extension } = call.sample;
  const closesAt = extension?.until ?? dates.closesAt;
  const end = until < closesAt ? until : closesAt;
  const planted = sampleApplications(number, closesAt.getUTCFullYear()).map((sample) =>
    stepsOf(call, sample, timesOf(sample.id, sample.submits, dates.opensAt, closesAt, end), passwordHash),
  );
  const steps = [...planted.flatMap(({ steps }) => steps), ...extensionOf(call)];
  for (const { take } of steps.toSorted((one, other) => one.at.getTime() - other.at.getTime())) take();
  const applications = planted.map(({ application }) => application());
  const numbers = new Map(applications.map(({ id }) => [id, findApplication(id)!.application.number]));
  return applications.toSorted((one, other) => numbers.get(one.id)! - numbers.get(other.id)!);
}

function stepsOf(
  { sample: call }: PlantedCall,
  sample: SampleApplication,
  times: Times,
  passwordHash: string,
) {
  let owner: Account;
  let id: string;
  const own = () => ownApplication(owner, id)!;
  const begin = () => {
    owner = accountOf(sample.contact, passwordHash, times.startedAt);
    const selfCheck = Object.fromEntries(call.eligibility.map((rule) => [rule.id, "yes" as const]));
    id = beginApplication(owner, call.slug, selfCheck, times.startedAt);
  };
  const parts = inParts(sample.answers, times.savedAt.length);
  const saves = (times.submittedAt.length > 0 ? parts : thoughtOver(parts)).map((answers, place) => {
    const at = times.savedAt[place];
    return { at, take: () => saveAnswers(own(), answers, at) };
  });
  const submissions = times.submittedAt.map((at, again) => {
    const submit = () => {
      if (again) saveAnswers(own(), corrected(sample.answers), at);
      submitApplication(own(), at, undefined, agreedTo(sample, own()));
    };
    return { at, take: submit };
  });
  const colleagues = colleaguesJoin(sample, own, times.startedAt, passwordHash);
  const steps: Step[] = [{ at: times.startedAt, take: begin }, ...colleagues, ...saves, ...submissions];
  return { steps, application: () => ({ sample, id, owner }) };
}

/** What is required, and of the rest what every second company agrees to. */
function agreedTo(
  { company, language: locale }: SampleApplication,
  { callId, applicationId }: OwnApplication,
): Agreed {
  const generous = company.name.length % 2 === 0;
  const texts = openIn(callId, applicationId).filter(({ required }) => required || generous);
  return { texts: texts.map((text) => text.id), locale };
}

/** The portal failed for a while, and the managers gave the time back. */
function extensionOf({ sample: { extension }, managed }: PlantedCall): Step[] {
  if (!extension) return [];
  const { outage, at, until, reason } = extension;
  const notice = () => insertOutage({ ...outage, kind: "failing" });
  return [
    { at: outage.until, take: notice },
    { at, take: () => extendCall(managed, { until, reason }, at) },
  ];
}

/** The answers in the order of the form, as somebody writes them evening by evening. */
function inParts(answers: Answers, count: number): Answers[] {
  const all = Object.entries(answers);
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, at) => Object.fromEntries(all.slice(at * size, (at + 1) * size)));
}

/** Drafts with a history: what is written one evening is written out on the next. */
function thoughtOver(parts: Answers[]): Answers[] {
  return parts.map((answers, at) => ({
    ...parts[at - 1],
    ...(at < parts.length - 1 ? firstThoughts(answers) : answers),
  }));
}

/** Of each long text the first sentence. */
function firstThoughts(answers: Answers): Answers {
  const shorter = Object.entries(answers).map(([id, answer]) => [
    id,
    typeof answer === "string" ? (/^.{40,}?[.!?](?= )/s.exec(answer)?.[0] ?? answer) : answer,
  ]);
  return Object.fromEntries(shorter);
}

/** What people send a second version for: something small that they saw too late. */
function corrected({ motivation }: Answers): Answers {
  return { motivation: String(motivation).replace(/\.?$/, ". ").trim().replace(/\.\.$/, ".") + "\n" };
}
