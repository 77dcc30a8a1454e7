import { createAccount } from "#app/domain/accounts/create-account.ts";
import { changeEvaluation } from "#app/domain/calls/change-evaluation.ts";
import { changeRetention } from "#app/domain/calls/change-retention.ts";
import { changeReleaseRule } from "#app/domain/calls/change-release-rule.ts";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { createCall } from "#app/domain/calls/create-call.ts";
import { publishAnswer } from "#app/domain/calls/questions/answer.ts";
import { publishCall } from "#app/domain/calls/publish-call.ts";
import { administrator, managedCall, managedProgramme, type ManagedCall } from "#app/domain/permissions.ts";
import { addManager } from "#app/domain/programmes/add-manager.ts";
import { createProgramme } from "#app/domain/programmes/create-programme.ts";
import { sampleCalls, type SampleCall } from "../calls.ts";
import { demo } from "../people.ts";
import { programme } from "../programme.ts";
import { sampleAnswers } from "../questions.ts";
import { accountOf } from "./people.ts";

export type PlantedCall = { sample: SampleCall; id: string; managed: ManagedCall };

export const slug = "mediamotor-europe";
const begun = new Date("2020-04-20T08:00:00Z");

/** The programme with its people and its three calls, published; in the order of their numbers. */
export function plantCalls(firstStart: Date, passwordHash: string): PlantedCall[] {
  const chief = createAccount(
    { ...demo.administrator, passwordHash, confirmed: true, administrator: true },
    begun,
  );
  const permit = administrator(chief)!;
  const { name, summary: description, hubs } = programme;
  const contactEmail = "calls@mediamotor.example";
  const programmeId = createProgramme(permit, { slug, name, description, contactEmail, hubs }, begun);
  const managers = [demo.manager, demo.secondManager, demo.thirdManager].map((person) =>
    accountOf(person, passwordHash, begun),
  );
  for (const manager of managers) addManager(permit, programmeId, manager, begun);
  const owner = managedProgramme(managers[0], slug)!;
  return sampleCalls(firstStart).map((sample) => plantCall(sample, owner));
}

function plantCall(sample: SampleCall, owner: Parameters<typeof createCall>[0]): PlantedCall {
  const { dates, number, zone, evaluatorsEach, extension: _, earlierTexts, ...content } = sample;
  const { opensAt, closesAt, evaluationDueAt, resultsAt, programmeStartsAt } = dates;
  const id = createCall(
    owner,
    {
      ...content,
      texts: earlierTexts ?? content.texts,
      code: `MME${number}`,
      timeZone: zone,
      evaluatorsPerApplication: evaluatorsEach,
      opensAt,
      closesAt,
      evaluationDueAt,
      resultsAt,
      answerBy: new Date(programmeStartsAt.getTime() - 3 * 24 * 60 * 60 * 1000),
    },
    daysBefore(opensAt, 5),
  );
  const managed = managedCall(owner.manager, sample.slug)!;
  changeReleaseRule(
    managed,
    { releaseByOne: false, redressDays: 10, redressAnswerDays: 30 },
    daysBefore(opensAt, 4),
  );
  changeRetention(managed, keptFor, daysBefore(opensAt, 4));
  if (number === 2) changeEvaluation(managed, discussing, daysBefore(opensAt, 3));
  publishCall(managed, daysBefore(opensAt, 2));
  sampleAnswers.forEach((answer, at) => publishAnswer(managed, answer, daysBefore(opensAt, -3 - 4 * at)));
  if (earlierTexts) changeCall(managed, { texts: content.texts }, daysBefore(opensAt, -9));
  return { sample, id, managed };
}

/** In months; the grant asks for five years of the finalists. */
const keptFor = {
  drafts: 6,
  withdrawn: 6,
  ineligible: 12,
  files: 12,
  answers: 24,
  reserve: 24,
  finalists: 60,
  evaluators: 24,
  letters: 24,
  warnDays: 30,
};

/**
 * Sheets that lie more than 15 % of all points apart, or 50 % of a criterion's, are discussed, and seen by the others
 * only there.
 */
const discussing = {
  others: "in-consensus",
  named: false,
  undo: "ten-minutes",
  consensus: { limit: 15, criterionLimit: 50 },
} as const;

function daysBefore(instant: Date, days: number) {
  return new Date(instant.getTime() - days * 24 * 60 * 60 * 1000);
}
