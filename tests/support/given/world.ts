import { consentTemplates } from "#app/domain/calls/template/consents.ts";
import { insertErasure } from "#db/queries/erasures.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { keepFile } from "#app/http/upload.ts";
import { insertInterview } from "#db/queries/interviews.ts";
import { addFile } from "#app/domain/applications/add-file.ts";
import { change } from "#app/domain/change.ts";
import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { markEmailSent } from "#db/queries/outbox.ts";
import { toldInCall } from "#db/queries/told.ts";
import { insertQuestion } from "#db/queries/questions.ts";
import { insertDiscussion } from "#db/queries/consensus.ts";
import { findProgramme, hubsOf } from "#db/queries/programmes.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aColleague } from "./colleagues.ts";
import { anAccount } from "./accounts.ts";
import { aDraft } from "./applications.ts";
import { aCall, aForm, afterEvaluation, beforeDeadline, inEvaluation } from "./calls.ts";
import { anAssignment, anInvitation } from "./evaluators.ts";
import { aSampleScored, aShownPack } from "./samples.ts";
import { aScenario } from "./scenarios.ts";
import { aSubmittedSheet } from "./sheets.ts";
import { aScreening } from "./screenings.ts";
import { aMember } from "./team.ts";

/** Kinds of people, as the table of doors has them. */
export const visitors = [
  "nobody",
  "stranger",
  "applicant",
  "evaluator",
  "manager",
  "otherManager",
  "administrator",
  "assistant",
  "hub",
] as const;
export type Visitor = (typeof visitors)[number];

/** Nobody need agree, so that whoever submits here is not asked. */
const consents = [{ kind: "news" as const, ...consentTemplates.news }];

/** Asks evaluators for preferences, so that their page is there. */
const askedRouting = { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: 7 };

const [company, solution] = aForm.sections;
const deck = aQuestion("file", { id: "deck", accept: ["pdf"], mostMegabytes: 1, nameless: true });
const told = solution.questions.map((one) => ({ ...one, nameless: one.id === "summary" }) as typeof one);
const withDeck: FormDefinition = {
  sections: [company, { ...solution, questions: [...told, deck] }],
};

/** Evaluators do not learn who applies, so that there is something to screen. */
const anonymous: EvaluationRules = {
  others: "never",
  named: false,
  undo: "ten-minutes",
  applicants: "anonymous",
};

/** An application with a file, evaluated and decided but not released: each locked door has something behind it. */
export async function aWorld() {
  const call = aCall({ form: withDeck, routing: askedRouting, evaluation: anonymous, consents });
  const draft = aDraft({ call });
  askInPublic(call.id, "deck");
  const content = (async function* () {
    yield Buffer.from("%PDF-1.7 the deck");
  })();
  const kept = await keepFile(content, "deck.pdf", { accept: ["pdf"], mostMegabytes: 1 });
  if (typeof kept === "string") throw new Error(kept);
  addFile(draft.own, "deck", kept, beforeDeadline);
  const { account: member } = aMember(draft.own);
  submitApplication(draft.own, beforeDeadline);
  const [screening] = aScreening(draft.id);
  decideEligibility(call.managed, draft.id, { outcome: "eligible", answers: {}, note: "" }, inEvaluation);
  const { evaluator, id: assignmentId, permit } = anAssignment({ call, application: { ...draft, call } });
  const scenarioId = aScenario(call, inEvaluation);
  const [sampleId] = aShownPack(call);
  aSampleScored(evaluator, sampleId);
  aSubmittedSheet(permit);
  discuss(call, draft.id, assignmentId);
  interview(call, draft.id);
  freezeShortlist(call.managed, { reserve: 0, reason: "One sheet is enough." }, afterEvaluation);
  const emailId = aSentReceipt(call.managed, draft.id);
  const people: Record<Visitor, Account | undefined> = {
    nobody: undefined,
    stranger: anAccount(),
    applicant: draft.owner,
    evaluator: evaluator.account,
    manager: call.managed.manager,
    otherManager: aCall().managed.manager,
    administrator: anAccount({ administrator: true }),
    assistant: aColleague(call.managed, "assistant"),
    hub: aColleague(call.managed, "hub"),
  };
  const params = {
    callSlug: call.slug,
    programmeSlug: findProgramme(call.managed.programmeId)!.slug,
    applicationId: draft.id,
    hubId: hubsOf(call.managed.programmeId)[0].id,
    accountId: member.id,
    assignmentId,
    sampleId,
    scenarioId,
    evaluatorId: evaluator.evaluatorId,
    attachmentId: kept.attachmentId,
    screeningId: screening.id,
    sectionId: "company",
    questionId: "deck",
    objectionId: "none",
    kind: "news",
    ruleId: "countries",
    managerId: call.managed.manager.id,
    criterionId: "technology",
    number: "1",
    purpose: "drafts",
    erasureId: aRunOf(call.id),
    importId: beginImport(
      call.managed,
      { fileName: "t.csv", rows: [["E-mail"], ["a@b.example"]] },
      inEvaluation,
    ),
    tableId: beginImport(
      call.managed,
      { fileName: "t.csv", rows: [["E-mail"], ["a@b.example"]] },
      inEvaluation,
      "evaluators",
    ),
    file: "applications.csv",
    template: "application-received",
    language: "en",
    emailId,
    token: anInvitation({ call }).token,
  };
  anErasureOf(member.id);
  return { people, params };
}

/** A discussion of the one sheet that there is, so that its doors are there. */
/** Far ahead, so that it can still be cancelled. */
function interview({ managed }: ReturnType<typeof aCall>, applicationId: string) {
  const { callId, manager } = managed;
  const entry = { by: manager, on: callId, callId, at: inEvaluation, details: { count: 1, list: "" } };
  const when = { at: new Date("2090-01-01T10:00:00Z"), minutes: 20, invitedAt: inEvaluation };
  const what = { place: "Sofia", prepare: { en: "", bg: "" }, invitedBy: manager.id };
  change({ action: "interviews.invited", ...entry }, () =>
    insertInterview({ applicationId, callId, ...when, ...what }),
  );
}

function discuss(call: ReturnType<typeof aCall>, applicationId: string, rapporteur: string) {
  const entry = { by: call.managed.manager, on: applicationId, callId: call.id, at: inEvaluation };
  const details = { company: "Cool Cities", rapporteur: "Somebody" };
  const begun = { callId: call.id, applicationId, state: "open", seats: [], openedAt: inEvaluation } as const;
  change({ action: "discussion.opened", ...entry, details }, () =>
    insertDiscussion({ id: crypto.randomUUID(), ...begun, seats: [], rapporteur }),
  );
}

/** Under the same id as a question of the form: both kinds stand behind doors with `:questionId`. */
function askInPublic(callId: string, id: string) {
  const asked = { id, callId, askedAt: beforeDeadline, asked: "May we?" };
  change({ action: "question.asked", by: null, on: id, callId, at: beforeDeadline }, () =>
    insertQuestion({ ...asked, question: { en: asked.asked, bg: asked.asked } }),
  );
}

/** On record, so that there is a certificate; the person is still there. */
function anErasureOf(accountId: string) {
  const act = {
    id: crypto.randomUUID(),
    accountId,
    at: beforeDeadline,
    counts: {},
    kept: [],
    signature: "signed",
  };
  change({ action: "person.erased", by: null, on: accountId, at: beforeDeadline }, () => insertErasure(act));
}

/** The same of a call's files, by its terms. */
function aRunOf(callId: string): string {
  const id = crypto.randomUUID();
  const terms = { months: 12, after: "results", due: beforeDeadline.toISOString() } as const;
  const purpose = "files" as const;
  const act = {
    ...{ id, callId, purpose, terms, at: beforeDeadline },
    ...{ counts: {}, kept: [], signature: "signed" },
  };
  const entry = { by: null, on: callId, callId, at: beforeDeadline, details: { purpose } };
  change({ action: "retention.certified", ...entry }, () => insertErasure(act));
  return id;
}

/** The receipt, as it left: its reader has it in the inbox. */
function aSentReceipt({ callId, manager }: ManagedCall, applicationId: string): string {
  const { id } = toldInCall(callId, {
    subjectId: applicationId,
    template: "application-received",
    most: 1,
  })[0];
  const entry = { by: manager, on: callId, callId, at: afterEvaluation, details: { what: "test" } };
  change({ action: "call.changed", ...entry }, () => markEmailSent(id, afterEvaluation));
  return id;
}
