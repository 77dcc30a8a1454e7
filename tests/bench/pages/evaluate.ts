import { makeSigningKey } from "#app/domain/installation/signing-key.ts";
import { weightedPoints } from "#app/domain/evaluation/points.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { findCall } from "#db/queries/calls.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { copier, copiersOf, rowsOf } from "./bulk.ts";
import { aLargeCall, countries, criteria, hubs, timesAround, topics } from "./call.ts";

const each = 3;
const sheetsOfOne = 13;
/** One of so many applications still waits for a sheet. */
const unfinished = 50;

/**
 * A call whose applications are evaluated but for a few sheets. The first application, evaluator, pair and sheet are made by
 * the commands of the portal; all others are copies of the rows that those wrote, with names, facts and points of their own.
 */
export function evaluate(count: number, now: Date) {
  makeSigningKey(now);
  const pattern = aPattern(now);
  inTransaction(() => copies(pattern, count));
  sqlite.exec("update emails set status = 'sent', sentAt = queuedAt");
  sqlite.exec("analyze");
  if ((sqlite.pragma("foreign_key_check") as unknown[]).length > 0)
    throw new Error("A copy points to nothing.");
}

const comment =
  "The plan is clear and the team has done it before, though the market is described in general terms. ";

function aPattern(now: Date) {
  const times = timesAround(now);
  const { call, manager } = aLargeCall(now);
  const applied = aSubmittedApplication({
    call,
    owner: anAccount({ name: "Applicant 00001", email: "applicant1@company.example" }),
    answers: { topics: [topics[0]], hub: hubs[0], summary: comment.repeat(30) },
    at: times.applied,
  });
  decideEligibility(
    call.managed,
    applied.id,
    { outcome: "eligible", answers: { media: true }, note: "" },
    times.routed,
  );
  const account = anAccount({ name: "Evaluator 00001", email: "evaluator1@expert.example" });
  const topicLevels = Object.fromEntries(topics.map((id) => [id, 2 as const]));
  const evaluator = anEvaluator({ call, account, topics: topicLevels, capacity: 20, at: times.routed });
  const application = { ...applied, call };
  const pair = anAssignment({ call, evaluator, application, at: times.routed });
  const scores = Object.fromEntries(
    criteria.map((id) => [id, { points: 3, toApplicant: comment, toManagers: "" }]),
  );
  saveSheet(
    pair.permit,
    { scores, overallToApplicant: comment, overallToManagers: "", confidence: "high" },
    times.evaluated,
  );
  submitSheet(pair.permit, times.evaluated);
  return { call, manager, applicationId: applied.id, ownerId: applied.owner.id, evaluator, pairId: pair.id };
}

type Pattern = ReturnType<typeof aPattern>;

function copies(pattern: Pattern, count: number) {
  const random = seededRandom(count);
  const normal = normals(random);
  const applicationIds = applications(pattern, count, random);
  const evaluators = evaluatorsOf(pattern, Math.ceil((each * count) / sheetsOfOne));
  const leniency = evaluators.map(() => 0.3 * normal());
  const addPair = pairs(pattern);
  for (const [at, applicationId] of applicationIds.entries()) {
    const quality = 3.2 + 0.7 * normal();
    for (let seat = 0; seat < each; seat++) {
      // The first pair is the pattern's own.
      if (at === 0 && seat === 0) continue;
      const reader = (each * at + seat) % evaluators.length;
      const given = criteria.map(() => half(quality + leniency[reader] + 0.6 * normal()));
      const isMissing = seat === 2 && at % unfinished === 1;
      addPair(applicationId, evaluators[reader], given, isMissing);
    }
  }
}

function half(points: number) {
  return Math.min(5, Math.max(0, Math.round(2 * points) / 2));
}

function applications({ applicationId, ownerId }: Pattern, count: number, random: () => number) {
  const any = (values: readonly string[]) => values[Math.floor(random() * values.length)];
  const [account] = rowsOf("accounts", "id", ownerId);
  const [application] = rowsOf("applications", "id", applicationId);
  const [submission] = rowsOf("submissions", "applicationId", applicationId);
  const answers = JSON.parse(String(submission.answers));
  const addAccount = copier("accounts", account);
  const addApplication = copier("applications", application);
  const addSubmission = copier("submissions", submission);
  const [eligible] = rowsOf("eligibilityDecisions", "applicationId", applicationId);
  const addEligible = copier("eligibilityDecisions", eligible);
  const addAnswers = rowsOf("answers", "applicationId", applicationId).map((row) => copier("answers", row));
  const copyLines = copiersOf("auditEntries", applicationId);
  const copyLetters = copiersOf("emails", applicationId);
  const ids = [applicationId];
  for (let number = 2; number <= count; number++) {
    const [id, owner, version] = [0, 0, 0].map(() => crypto.randomUUID());
    const facts = {
      company: `Company ${number}`,
      country: any(countries),
      topics: [any(topics)],
      hub: any(hubs),
    };
    const own = { ...facts, topics: JSON.stringify(facts.topics) };
    addAccount({ id: owner, email: `applicant${number}@company.example`, name: `Applicant ${number}` });
    const { hub: _wish, ...shown } = own;
    addApplication({ id, ownerId: owner, number, submissionId: version, ...shown });
    const said = JSON.stringify({ ...answers, ...facts });
    addSubmission({ id: version, applicationId: id, answers: said, sha256: version, submittedBy: owner });
    addAnswers.forEach((add) => add({ applicationId: id }));
    addEligible({ applicationId: id });
    copyLines(id);
    copyLetters(id, { accountId: owner });
    ids.push(id);
  }
  return ids;
}

function evaluatorsOf({ evaluator }: Pattern, count: number) {
  const { evaluatorId, account } = evaluator;
  const addAccount = copier("accounts", rowsOf("accounts", "id", account.id)[0]);
  const addEvaluator = copier("evaluators", rowsOf("evaluators", "id", evaluatorId)[0]);
  const copyLines = copiersOf("auditEntries", evaluatorId);
  const copyLetters = copiersOf("emails", evaluatorId);
  const ids = [evaluatorId];
  for (let number = 2; number <= count; number++) {
    const [id, accountId] = [crypto.randomUUID(), crypto.randomUUID()];
    const email = `evaluator${number}@expert.example`;
    const name = `Evaluator ${String(number).padStart(5, "0")}`;
    addAccount({ id: accountId, email, name });
    addEvaluator({ id, accountId, email, name, invitation: id, organisation: `Institute ${number}` });
    copyLines(id);
    copyLetters(id);
    ids.push(id);
  }
  return ids;
}

function pairs({ call, pairId }: Pattern) {
  const { scoring } = findCall(call.id)!;
  const [sheet] = rowsOf("sheets", "assignmentId", pairId);
  const scores = Object.entries(JSON.parse(String(sheet.scores)) as Record<string, object>);
  const addAssignment = copier("assignments", rowsOf("assignments", "id", pairId)[0]);
  const addSheet = copier("sheets", sheet);
  const copyLines = copiersOf("auditEntries", pairId);
  return (applicationId: string, evaluatorId: string, given: number[], isMissing: boolean) => {
    const id = crypto.randomUUID();
    const points = Object.fromEntries(scores.map(([criterion], at) => [criterion, given[at]]));
    const own = { assignmentId: id, applicationId, evaluatorId };
    const filled = scores.map(([criterion, score]) => [criterion, { ...score, points: points[criterion] }]);
    const written = {
      scores: JSON.stringify(Object.fromEntries(filled)),
      weighted: weightedPoints(points, scoring),
    };
    addAssignment({ id, applicationId, evaluatorId });
    addSheet({
      ...own,
      ...written,
      ...(isMissing && { status: "draft", submittedAt: null, weighted: null }),
    });
    copyLines(id);
  };
}
