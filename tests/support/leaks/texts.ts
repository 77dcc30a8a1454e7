import { writeToApplicant, writeToManagers } from "#app/domain/applications/messages/send.ts";
import { sendBroadcast } from "#app/domain/applications/broadcasts/send.ts";
import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import { askQuestion } from "#app/domain/calls/questions/ask.ts";
import { answerQuestion } from "#app/domain/calls/questions/answer.ts";
import { askManagers } from "#app/domain/evaluators/ask-managers.ts";
import { createToken } from "#app/domain/reports/exports/tokens.ts";
import { aSampleScored, aSample } from "../given/samples.ts";
import { aScenario } from "../given/scenarios.ts";
import { aCall, beforeDeadline, inEvaluation } from "../given/calls.ts";
import type { anEvaluator } from "../given/evaluators.ts";
import { anInvitation } from "../given/evaluators.ts";
import { anAccount } from "../given/accounts.ts";
import { showPack } from "#app/domain/evaluation/samples/show-pack.ts";
import type { Entry } from "./entries.ts";
import { addressOf, both, mark, nameOf, saying } from "./mark.ts";
import { overwrite, plant } from "./plant.ts";

type Call = ReturnType<typeof aCall>;
type Evaluator = ReturnType<typeof anEvaluator>;
const at = inEvaluation.getTime();
const json = (value: unknown) => JSON.stringify(value);

/** What is said around an application by its team and about it. */
export function saidOf({ call, own, id, of, owner }: Entry) {
  writeToManagers(own, saying("question", of), inEvaluation);
  writeToApplicant(call.managed, id, saying("reply", of), inEvaluation);
  plant("objections", {
    ...{ id: `objection-${of}`, applicationId: id, kind: "person", at, by: owner.id },
    ...{ name: mark("objected", of), email: `${mark("objectedat", of)}@mail.example` },
    reason: saying("objection", of),
  });
  plant("extensions", {
    ...{ id: `extension-${of}`, callId: call.id, applicationId: id, at, by: call.managed.manager.id },
    ...{ reason: json(both(saying("illness", of))), from: at, until: Date.UTC(2101, 0) },
  });
  overwrite("applications", { id }, { importedFrom: mark("imported", of) });
}

/** What stands between an evaluator and an application. */
export function saidBetween({ evaluatorId }: Evaluator, { id: applicationId }: Entry, of: string) {
  const pair = { evaluatorId, applicationId };
  const evidence = [
    {
      source: "organisation",
      sure: true,
      evaluator: mark("ownside", of),
      application: mark("otherside", of),
    },
  ];
  plant("conflicts", {
    ...{ ...pair, state: "conflict", source: "declared", at, decidedAt: at, evidence: json(evidence) },
    ...{ reason: saying("conflict", of), decision: saying("conflictdecided", of) },
  });
  plant("conflictSteps", { ...pair, at, state: "conflict", source: "declared", reason: saying("step", of) });
}

/** What an evaluator says of themselves, and managers of them. */
export function saidByEvaluator({ evaluatorId, permit, account, call }: Evaluator, of: string) {
  askManagers(permit, saying("request", of), inEvaluation);
  const { programmeId } = call.managed;
  const tie = { programmeId, accountId: account.id, saidBy: account.id, at };
  plant("ties", { ...tie, id: `tie-${of}`, kind: "person", name: mark("tie", of) });
  const mentored = { ...tie, saidBy: call.managed.manager.id, kind: "mentored" };
  plant("ties", { ...mentored, id: `mentored-${of}`, name: mark("mentored", of) });
  const samples = { samplesExcusedAt: at, samplesExcuse: saying("excuse", of) };
  overwrite("evaluators", { id: evaluatorId }, { message: saying("line", of), ...samples });
}

/** What is kept of a person beside name and address: their ways in, and what their company is. */
export function keptOf(accountId: string, of: string) {
  overwrite("accounts", { id: accountId }, { passwordHash: mark("password", of) });
  plant("secondFactors", { accountId, secret: mark("secret", of), createdAt: at });
  const key = { id: `passkey-${of}`, accountId, publicKey: mark("key", of), transports: "[]" };
  plant("passkeys", { ...key, counter: 0, name: mark("passkey", of), createdAt: at });
  const identity = { id: `identity-${of}`, accountId, issuer: "https://provider.example", linkedAt: at };
  plant("identities", { ...identity, subject: mark("subjectat", of), email: addressOf(`provider${of}`) });
  plant("profiles", { accountId, facts: json({ company: mark("profile", of) }), savedAt: at });
}

/** What belongs to a call and its managers. */
export function saidInCall(call: Call, of: string, evaluator: Evaluator) {
  askQuestion(
    call.slug,
    { name: nameOf(`asker${of}`), email: addressOf(`asker${of}`), locale: "en" },
    saying("asked", of),
    beforeDeadline,
  );
  const answered = askQuestion(call.slug, anAccount(), saying("raw", of), beforeDeadline);
  const text = { question: both(saying("published", of)), answer: both(saying("answer", of)) };
  answerQuestion(call.managed, answered, text, beforeDeadline);
  sendBroadcast(
    call.managed,
    { audience: "all", subject: both(mark("subject", of)), text: both(saying("broadcast", of)) },
    beforeDeadline,
  );
  const importId = beginImport(
    call.managed,
    { fileName: `${mark("table", of)}.csv`, rows: [["E-mail"], [mark("row", of)]] },
    inEvaluation,
  );
  createToken(
    call.managed,
    { name: mark("token", of), kinds: ["decisions"], days: 10 } as never,
    `hash-${of}`,
    inEvaluation,
  );
  const invited = anInvitation({
    call,
    account: anAccount({ name: nameOf(`invited${of}`), email: addressOf(`invited${of}`) }),
  });
  const declined = { status: "declined", declineReason: saying("declined", of), answeredAt: at };
  overwrite("evaluators", { id: invited.evaluatorId }, declined);
  const gone = anInvitation({
    call,
    account: anAccount({ name: nameOf(`gone${of}`), email: addressOf(`gone${of}`) }),
  });
  overwrite(
    "evaluators",
    { id: gone.evaluatorId },
    { status: "withdrawn", withdrawalReason: saying("letgo", of), withdrawnAt: at },
  );
  plant("followers", {
    id: `follower-${of}`,
    callId: call.id,
    email: addressOf(`follower${of}`),
    name: nameOf(`follower${of}`),
    locale: "en",
    token: mark("followtoken", of),
    since: at,
    confirmedAt: at,
  });
  plant("organisations", {
    id: `organisation-${of}`,
    programmeId: call.managed.programmeId,
    place: 1,
    names: json([mark("alias", of), mark("otheralias", of)]),
  });
  plant("managerInvitations", {
    id: `invitation-${of}`,
    programmeId: call.managed.programmeId,
    email: addressOf(`asked${of}`),
    name: nameOf(`asked${of}`),
    locale: "en",
    invitedAt: at,
    expiresAt: at,
  });
  const sampleId = aSample({
    call,
    title: mark("sampletitle", of),
    summary: saying("sample", of),
    anchor: [3, 3],
    why: saying("anchor", of),
  });
  showPack(call.managed, beforeDeadline);
  aSampleScored(evaluator, sampleId, [4, 4], { comment: saying("samplecomment", of) });
  overwrite(
    "sampleSheets",
    { sampleId },
    { overallToManagers: saying("sampleinner", of), overallToApplicant: saying("sampleoverall", of) },
  );
  const scenarioId = aScenario(call, inEvaluation);
  overwrite("scenarios", { id: scenarioId }, { name: mark("scenario", of) });
  overwrite(
    "calls",
    { id: call.id },
    {
      confidentiality: json(both(saying("undertaking", of))),
      emailNotes: json({ "decision-finalist": both(saying("emailnote", of)) }),
    },
  );
  return { sampleId, scenarioId, importId };
}
