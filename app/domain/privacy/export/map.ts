import type { Whose } from "#db/queries/own-data.ts";

/** What it is kept for, in the order in which a person reads it. */
export const purposes = [
  "account",
  "ways-in",
  "company",
  "applying",
  "evaluating",
  "messages",
  "letters",
  "working",
  "record",
] as const;
export type Purpose = (typeof purposes)[number];

/**
 * Why something is not among what a person takes away. `nobody`: tells of nobody. `secret`: opens something, or proves who
 * somebody is. `technical`: the portal's own numbering. `others`: other people's words or names. `programme`: the
 * programme's own work on a call; what comes of it is told. `elsewhere`: stands in another part.
 */
export type Reason = "nobody" | "secret" | "technical" | "others" | "programme" | "elsewhere";

type Exported = {
  for: Purpose;
  whose: Whose;
  /** Of one with a question mark only whether it names the person. */
  columns: string;
  without?: Partial<Record<Reason, string>>;
};

/** Tables with rows of a person, and which columns the person takes away; a test asks it of each column. */
export const exported: Record<string, Exported> = {
  accounts: {
    for: "account",
    whose: "self",
    columns: "id email name locale emailConfirmedAt administrator createdAt mergedInto",
    without: { secret: "passwordHash", technical: "erasedAt" },
  },
  addressChanges: {
    for: "account",
    whose: "account",
    columns: "purpose formerEmail email askedAt expiresAt provedAt doneAt stopUntil stoppedAt",
    without: { secret: "id stopId", elsewhere: "accountId" },
  },
  erasureRequests: {
    for: "account",
    whose: "account",
    columns: "askedAt note outcome answer answeredAt",
    without: { technical: "id", elsewhere: "accountId", others: "answeredBy" },
  },
  followers: {
    for: "account",
    whose: "follower",
    columns: "callId email name locale since confirmedAt endedAt",
    without: { technical: "id", elsewhere: "accountId", secret: "token" },
  },
  unsubscriptions: { for: "account", whose: "address", columns: "address kind at" },

  sessions: {
    for: "ways-in",
    whose: "account",
    columns: "createdAt expiresAt seenAt browser provedAt secondFactorAt awaitsSecondFactor signedInBy",
    without: { secret: "id", elsewhere: "accountId" },
  },
  knownBrowsers: {
    for: "ways-in",
    whose: "account",
    columns: "seenAt",
    without: { technical: "id", secret: "browserId", elsewhere: "accountId" },
  },
  links: {
    for: "ways-in",
    whose: "account",
    columns: "purpose createdAt expiresAt usedAt",
    without: { secret: "id", elsewhere: "accountId" },
  },
  passkeys: {
    for: "ways-in",
    whose: "account",
    columns: "name transports createdAt usedAt",
    without: { secret: "id publicKey counter", elsewhere: "accountId" },
  },
  recoveryCodes: {
    for: "ways-in",
    whose: "account",
    columns: "createdAt usedAt",
    without: { secret: "id", elsewhere: "accountId" },
  },
  secondFactors: {
    for: "ways-in",
    whose: "account",
    columns: "createdAt confirmedAt",
    without: { secret: "secret lastStep", elsewhere: "accountId" },
  },
  identities: {
    for: "ways-in",
    whose: "account",
    columns: "issuer email linkedAt",
    without: { technical: "id", secret: "subject", elsewhere: "accountId" },
  },

  profiles: {
    for: "company",
    whose: "account",
    columns: "facts savedAt",
    without: { elsewhere: "accountId" },
  },

  calls: {
    for: "applying",
    whose: "calls",
    columns: "id slug code texts opensAt closesAt timeZone",
    without: {
      nobody:
        "programmeId status topics eligibility scoring formVersionId evaluationDueAt resultsAt answerBy places evaluatorsPerApplication publishedAt criteriaFrozenAt resultsReleasedAt graceSeconds reminderHours outageRule applicantConflicts releaseByOne redressDays redressAnswerDays reserve retention consents",
      programme:
        "applicationsBegun formDraft formRevision revision emailNotes emailTexts routing confidentiality evaluation samplesShownAt hubPlaces hubWishes retentionConfirmedAt retentionConfirmedBy",
    },
  },
  formVersions: {
    for: "applying",
    whose: "forms",
    columns: "id callId number definition createdAt",
    without: { others: "publishedBy" },
  },
  applications: {
    for: "applying",
    whose: "itself",
    columns:
      "id callId number status ownerId? ownerSince formVersionId begunAt savedAt submissionId submittedAt firstSubmittedAt changedSinceSubmission withdrawnAt withdrawalReason company country sector registrationNumber topics language extendedUntil missing sectionsComplete formSeen filesErasedAt erasedAt",
    without: { programme: "eligibility extraEvaluations importedFrom", technical: "listedAt screenedAs" },
  },
  members: {
    for: "applying",
    whose: "account",
    columns: "applicationId role since",
    without: { elsewhere: "accountId" },
  },
  memberInvitations: {
    for: "applying",
    whose: "invited",
    columns: "applicationId email role locale invitedAt expiresAt joinedAt revokedAt",
    without: { secret: "id", others: "invitedBy" },
  },
  answers: {
    for: "applying",
    whose: "application",
    columns: "applicationId questionId value revision savedAt savedBy?",
    without: { technical: "page turn" },
  },
  answerRevisions: {
    for: "applying",
    whose: "application",
    columns: "applicationId questionId value revision begunAt savedAt savedBy?",
    without: { technical: "id page" },
  },
  submissions: {
    for: "applying",
    whose: "application",
    columns: "id applicationId version formVersionId answers receivedAt submittedBy? sha256 signature lateBy",
    without: { others: "team", elsewhere: "consents" },
  },
  consentTexts: {
    for: "applying",
    whose: "agreed",
    columns: "id scope kind number label text required sha256 publishedAt",
    without: { others: "publishedBy" },
  },
  consents: {
    for: "applying",
    whose: "consents",
    columns: "applicationId textId at locale accountId? withdrawnAt withdrawnBy?",
    without: { technical: "id" },
  },
  attachments: {
    for: "applying",
    whose: "application",
    columns: "id applicationId questionId name type bytes pages sha256 uploadedAt uploadedBy?",
  },
  presences: {
    for: "applying",
    whose: "account",
    columns: "applicationId sectionId seenAt",
    without: { elsewhere: "accountId" },
  },
  extensions: {
    for: "applying",
    whose: "application",
    columns: "callId applicationId from until reason at",
    without: { technical: "id", others: "by" },
  },
  objections: {
    for: "applying",
    whose: "application",
    columns: "applicationId kind name email reason at by?",
    without: { technical: "id" },
  },
  decisions: {
    for: "applying",
    whose: "decided",
    columns: "applicationId callId outcome releasedAt answerBy answer answeredAt",
    without: {
      programme: "shortlistId place percent reserveRank hubId proposal reason decidedAt",
      others: "decidedBy",
    },
  },
  feedbackReports: {
    for: "applying",
    whose: "reported",
    columns: "applicationId callId texts",
    without: { programme: "composedAt approvedAt", others: "composedBy approvedBy" },
  },
  interviews: {
    for: "applying",
    whose: "application",
    columns: "applicationId callId at minutes place prepare invitedAt cancelledAt",
    without: { technical: "revision", others: "invitedBy" },
  },
  remedies: {
    for: "applying",
    whose: "application",
    columns: "callId applicationId text questions until askedAt endedAt ending",
    without: { technical: "id submissionId answerId", others: "askedBy" },
  },
  redressRequests: {
    for: "applying",
    whose: "application",
    columns: "callId applicationId ground text askedAt askedBy? outcome answer answeredAt",
    without: { technical: "id", others: "answeredBy" },
  },

  evaluators: {
    for: "evaluating",
    whose: "evaluators",
    columns:
      "id callId email name locale status invitedAt answeredAt declineReason organisation country topics languages capacity askedFor answerBy remindedAt confidentialityAcceptedAt confidentialityText conflictsDeclaredAt withdrawnAt stoppedAt",
    without: {
      secret: "invitation",
      elsewhere: "accountId message",
      programme: "withdrawalReason kind least samplesExcusedAt samplesExcuse goneThroughTo goneThroughSince",
    },
  },
  evaluatorRequests: {
    for: "evaluating",
    whose: "evaluator",
    columns: "evaluatorId text at settledAt",
    without: { technical: "id", others: "settledBy" },
  },
  ties: {
    for: "evaluating",
    whose: "ties",
    columns: "programmeId kind name at",
    without: { technical: "id", elsewhere: "accountId saidBy" },
  },
  conflicts: {
    for: "evaluating",
    whose: "declared",
    columns: "evaluatorId applicationId source reason at",
    without: { programme: "state decidedAt decision changedAt heldAssignment", others: "decidedBy evidence" },
  },
  preferences: {
    for: "evaluating",
    whose: "evaluator",
    columns: "evaluatorId applicationId preference at",
  },
  assignments: {
    for: "evaluating",
    whose: "published",
    columns: "id callId applicationId evaluatorId status assignedAt recusedAt ending",
    without: { programme: "suitability locked recusalReason" },
  },
  sheets: {
    for: "evaluating",
    whose: "evaluator",
    columns:
      "assignmentId callId applicationId status scores overallToApplicant overallToManagers confidence revision savedAt submittedAt reopenedAt",
    without: { elsewhere: "evaluatorId", programme: "reopenReason weighted", technical: "fieldOrigins" },
  },
  sampleSheets: {
    for: "evaluating",
    whose: "evaluator",
    columns:
      "sampleId status scores overallToApplicant overallToManagers confidence revision savedAt submittedAt",
    without: { elsewhere: "evaluatorId", technical: "fieldOrigins" },
  },
  consensus_answers: {
    for: "evaluating",
    whose: "seat",
    columns: "discussionId assignmentId version agrees text at",
    without: { technical: "id" },
  },
  discussion_messages: {
    for: "evaluating",
    whose: "discussant",
    columns: "discussionId text at",
    without: { technical: "id", elsewhere: "assignmentId managerId" },
  },

  messages: {
    for: "messages",
    whose: "messages",
    columns: "applicationId at fromManagers authorId? text readAt",
    without: { technical: "id" },
  },
  questions: {
    for: "messages",
    whose: "asker",
    columns: "callId number name email locale askedAt asked question answer answeredAt correctedAt",
    without: { technical: "id", elsewhere: "askedBy", others: "answeredBy", programme: "dismissedAt" },
  },
  broadcasts: {
    for: "messages",
    whose: "author",
    columns: "callId at audience subject text recipients",
    without: { technical: "id", elsewhere: "by" },
  },

  emails: {
    for: "letters",
    whose: "letters",
    columns: "template address name locale callId status queuedAt sentAt bouncedAt readAt",
    without: {
      elsewhere: "props accountId",
      technical:
        "id subjectId key sendAfter attempts lastError urgency claimedBy claimedUntil attemptedAt failure bounce bounceReason heldBecause clearedAt",
    },
  },

  managers: {
    for: "working",
    whose: "account",
    columns: "programmeId since",
    without: { elsewhere: "accountId" },
  },
  staff: {
    for: "working",
    whose: "account",
    columns: "programmeId role hubId since",
    without: { elsewhere: "accountId" },
  },
  managerInvitations: {
    for: "working",
    whose: "invited",
    columns: "programmeId email name locale role hubId invitedAt expiresAt joinedAt revokedAt",
    without: { secret: "id" },
  },

  auditEntries: {
    for: "record",
    whose: "actor",
    columns: "at action callId details",
    without: { technical: "id salt hash digest erasedBy", elsewhere: "actorId", others: "subjectId" },
  },
};

/** Tables of which nobody takes anything away, and why. */
export const leftOut: Record<string, Reason> = {
  accessTokens: "programme",
  applicationCounts: "nobody",
  arrivals: "nobody",
  auditAnchors: "technical",
  bounceMailboxes: "technical",
  callChanges: "nobody",
  challenges: "secret",
  conflictSteps: "programme",
  consensus_sheets: "others",
  conversations: "elsewhere",
  discussions: "programme",
  emailCounts: "nobody",
  eligibilityDecisions: "programme",
  erasures: "nobody",
  holds: "programme",
  hubs: "nobody",
  imports: "others",
  installation: "secret",
  invitationLinks: "secret",
  mailControl: "programme",
  organisations: "nobody",
  outages: "nobody",
  programmes: "nobody",
  releases: "programme",
  retentionWarnings: "nobody",
  samples: "programme",
  scenarios: "programme",
  screenings: "programme",
  shortlists: "programme",
  statedNames: "elsewhere",
};
