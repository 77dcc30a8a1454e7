import type { Place } from "#db/queries/erasing.ts";

/**
 * What becomes of text in the database. A column is erased with the `person`, the `application`, the `evaluator`, the call's
 * `letters`; `sweep`: free words, in which the name and address of an erased person are replaced wherever they stand;
 * `record`: through the record's own door. Several of them: whichever comes first.
 */
const erased: Record<string, Record<string, string>> = {
  addressChanges: { id: "person", stopId: "person", formerEmail: "person", email: "person" },
  accounts: { email: "person", name: "person", passwordHash: "person" },
  answerRevisions: { value: "application" },
  answers: { value: "application" },
  applications: {
    withdrawalReason: "application",
    company: "application",
    registrationNumber: "application",
    importedFrom: "application",
    screenedAs: "application",
  },
  assignments: { recusalReason: "application evaluator sweep" },
  attachments: { name: "application" },
  auditEntries: { details: "record" },
  broadcasts: { subject: "sweep", text: "sweep" },
  callChanges: { text: "sweep", before: "sweep", after: "sweep" },
  challenges: { facts: "person" },
  conflictSteps: { reason: "application evaluator sweep" },
  conflicts: {
    reason: "application evaluator sweep",
    decision: "application evaluator sweep",
    evidence: "application evaluator sweep",
  },
  consensus_answers: { text: "application sweep" },
  consensus_sheets: { scores: "application sweep", overallToApplicant: "application sweep" },
  decisions: { reason: "application sweep" },
  discussion_messages: { text: "application sweep" },
  discussions: { reason: "application sweep" },
  eligibilityDecisions: { note: "application sweep" },
  emails: {
    props: "person application evaluator letters sweep",
    address: "person application evaluator letters",
    name: "person application evaluator letters",
    lastError: "person application evaluator letters sweep",
    bounceReason: "person application evaluator letters sweep",
    key: "sweep",
  },
  erasureRequests: { note: "person", answer: "person" },
  evaluatorRequests: { text: "evaluator" },
  evaluators: {
    email: "evaluator",
    name: "evaluator",
    declineReason: "evaluator",
    organisation: "evaluator",
    languages: "evaluator",
    country: "evaluator",
    message: "evaluator",
    withdrawalReason: "evaluator",
    samplesExcuse: "evaluator",
  },
  extensions: { reason: "application sweep" },
  feedbackReports: { texts: "application sweep" },
  followers: { email: "person letters", name: "person letters", token: "person letters" },
  holds: { reason: "sweep" },
  identities: { issuer: "person", subject: "person", email: "person" },
  imports: { fileName: "letters sweep", rows: "letters sweep" },
  knownBrowsers: { browserId: "person" },
  mailControl: { reason: "sweep", refusal: "sweep" },
  managerInvitations: { email: "person", name: "person" },
  memberInvitations: { email: "person application" },
  messages: { text: "application" },
  objections: { name: "application sweep", email: "application sweep", reason: "application sweep" },
  passkeys: { id: "person", publicKey: "person", transports: "person", name: "person" },
  preferences: { preference: "evaluator" },
  presences: { sectionId: "person application" },
  profiles: { facts: "person" },
  questions: {
    name: "person letters",
    email: "person letters",
    asked: "sweep",
    question: "sweep",
    answer: "sweep",
  },
  recoveryCodes: { id: "person" },
  redressRequests: { text: "application", answer: "application sweep" },
  releases: { rows: "application" },
  sampleSheets: { scores: "evaluator", overallToApplicant: "evaluator", overallToManagers: "evaluator" },
  screenings: { namings: "application", reason: "application" },
  secondFactors: { secret: "person" },
  sessions: { browser: "person" },
  sheets: {
    scores: "application sweep",
    overallToApplicant: "application sweep",
    overallToManagers: "application sweep",
    reopenReason: "application sweep",
  },
  shortlists: { reason: "sweep" },
  statedNames: { team: "application", investors: "application" },
  submissions: {
    answers: "application",
    team: "application",
    consents: "application",
    signature: "application",
  },
  ties: { name: "person sweep" },
  unsubscriptions: { address: "person" },
};

/** What tells of a person or company and stays all the same, and why. */
const kept: Record<string, Record<string, string>> = {
  applications: {
    country: "for the statistics, without a name",
    sector: "for the statistics, without a name",
    topics: "for the statistics, without a name",
    language: "for the statistics, without a name",
  },
  calls: { hubPlaces: "whom the programme writes to at its hubs: its managers change it" },
  evaluators: { topics: "for the statistics, without a name" },
  programmes: { contactEmail: "the programme's public contact: its managers change it" },
  organisations: { names: "names of organisations, not of people" },
  submissions: { sha256: "proves to whoever holds a receipt that it was received" },
  attachments: { sha256: "goes with its row" },
};

/** Ids, codes, settings and texts of the programme itself. */
const ofNobody: Record<string, string> = {
  accessTokens: "id hash callId name kinds createdBy revokedBy",
  accounts: "id locale mergedInto",
  addressChanges: "accountId purpose",
  answerRevisions: "applicationId questionId savedBy page",
  answers: "applicationId questionId savedBy page",
  applications: "id callId ownerId status formVersionId submissionId",
  assignments: "id callId applicationId evaluatorId status ending",
  attachments: "id applicationId questionId type uploadedBy",
  auditAnchors: "hash signature",
  auditEntries: "action actorId subjectId callId salt hash digest erasedBy",
  bounceMailboxes: "mailbox uidValidity",
  broadcasts: "id callId by audience",
  callChanges: "callId what",
  calls:
    "id programmeId slug code status texts topics eligibility scoring formVersionId timeZone formDraft reminderHours outageRule emailNotes emailTexts consents routing confidentiality applicantConflicts evaluation hubWishes retention retentionConfirmedBy",
  challenges: "id purpose accountId",
  conflictSteps: "evaluatorId applicationId by state source",
  conflicts: "evaluatorId applicationId source decidedBy state heldAssignment",
  consensus_answers: "id discussionId assignmentId",
  consensus_sheets: "discussionId",
  consentTexts: "id kind scope label text sha256 publishedBy",
  consents: "id accountId textId locale applicationId withdrawnBy",
  decisions: "applicationId callId shortlistId outcome percent hubId proposal decidedBy answer",
  discussion_messages: "id discussionId assignmentId managerId",
  discussions: "id callId applicationId state seats rapporteur",
  eligibilityDecisions: "applicationId outcome answers decidedBy",
  emails: "id template accountId locale callId subjectId status claimedBy failure bounce heldBecause",
  erasureRequests: "id accountId outcome answeredBy",
  erasures: "id accountId callId purpose by counts kept terms signature",
  evaluatorRequests: "id evaluatorId settledBy",
  evaluators: "id callId locale status accountId invitation kind confidentialityText",
  extensions: "id callId applicationId by",
  feedbackReports: "applicationId callId composedBy approvedBy",
  followers: "id callId accountId locale",
  formVersions: "id callId definition publishedBy",
  holds: "id callId applicationId by endedBy",
  hubs: "id programmeId name country",
  identities: "id accountId",
  imports: "id callId by mapping of",
  installation: "name value",
  invitationLinks: "hash evaluatorId",
  knownBrowsers: "id accountId",
  links: "id purpose accountId",
  mailControl: "id order orderedBy",
  managerInvitations: "id programmeId locale role hubId",
  managers: "programmeId accountId",
  memberInvitations: "id applicationId role locale invitedBy",
  members: "applicationId accountId role",
  messages: "id applicationId authorId",
  objections: "id applicationId kind by",
  organisations: "id programmeId",
  outages: "kind",
  passkeys: "accountId",
  preferences: "evaluatorId applicationId",
  presences: "applicationId accountId",
  profiles: "accountId",
  programmes: "id slug name description",
  questions: "id callId askedBy locale answeredBy",
  recoveryCodes: "accountId",
  redressRequests: "id callId applicationId ground askedBy outcome answeredBy",
  releases: "id callId preparedBy sha256 first confirmedBy restBy stoppedBy",
  retentionWarnings: "callId purpose",
  sampleSheets: "sampleId evaluatorId status confidence fieldOrigins",
  samples: "id callId title form answers anchor",
  scenarios: "id callId name settings state askedBy phase input figures prices pairs kind repair",
  screenings: "id callId applicationId questionId attachmentId content decision decidedBy",
  secondFactors: "accountId",
  sessions: "id accountId signedInBy",
  sheets: "assignmentId callId applicationId evaluatorId status confidence fieldOrigins",
  shortlists: "id callId frozenBy rows sha256",
  staff: "programmeId accountId role hubId",
  statedNames: "applicationId",
  submissions: "id applicationId formVersionId submittedBy lateBy",
  ties: "id programmeId accountId kind saidBy",
  unsubscriptions: "kind",
};

/** Every text column of the database by `table.column`, and what becomes of it; a test asks it of each. */
export function fatesOfColumns(): Map<string, string> {
  return new Map([
    ...listed(erased),
    ...listed(kept).map(([name, why]) => [name, `kept: ${why}`] as const),
    ...Object.entries(ofNobody).flatMap(([table, columns]) =>
      columns.split(" ").map((column) => [`${table}.${column}`, "of nobody"] as const),
    ),
  ]);
}

/** Where words of anybody may name anybody. */
export const placesToSweep: Place[] = Object.entries(erased).flatMap(([table, columns]) =>
  Object.entries(columns)
    .filter(([, fate]) => fate.includes("sweep"))
    .map(([column]) => ({ table, column })),
);

function listed(fates: Record<string, Record<string, string>>) {
  return Object.entries(fates).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, fate]) => [`${table}.${column}`, fate] as const),
  );
}
