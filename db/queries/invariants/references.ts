import { violations } from "./violations.ts";

/** References that the database itself does not keep: by table, the column and where its ids are. */
export const references: Record<string, Record<string, string>> = {
  answerRevisions: { savedBy: "accounts" },
  answers: { savedBy: "accounts" },
  applications: { submissionId: "submissions" },
  attachments: { uploadedBy: "accounts" },
  auditEntries: { actorId: "accounts", callId: "calls" },
  broadcasts: { callId: "calls", by: "accounts" },
  callChanges: { callId: "calls" },
  calls: { formVersionId: "formVersions" },
  conflicts: { heldAssignment: "assignments" },
  conflictSteps: { evaluatorId: "evaluators", applicationId: "applications" },
  decisions: { shortlistId: "shortlists", hubId: "hubs", decidedBy: "accounts" },
  discussion_messages: { managerId: "accounts" },
  discussions: { callId: "calls" },
  eligibilityDecisions: { decidedBy: "accounts" },
  emails: { accountId: "accounts", callId: "calls" },
  extensions: { callId: "calls", applicationId: "applications", by: "accounts" },
  feedbackReports: { callId: "calls" },
  followers: { callId: "calls", accountId: "accounts" },
  formVersions: { callId: "calls" },
  imports: { callId: "calls", by: "accounts" },
  memberInvitations: { invitedBy: "accounts" },
  messages: { authorId: "accounts" },
  objections: { by: "accounts" },
  questions: { callId: "calls", askedBy: "accounts" },
  interviews: { callId: "calls", invitedBy: "accounts" },
  redressRequests: { callId: "calls", askedBy: "accounts", answeredBy: "accounts" },
  remedies: { callId: "calls", submissionId: "submissions", answerId: "submissions", askedBy: "accounts" },
  releases: { preparedBy: "accounts", confirmedBy: "accounts" },
  screenings: { callId: "calls" },
  sheets: { callId: "calls", applicationId: "applications", evaluatorId: "evaluators" },
  shortlists: { frozenBy: "accounts" },
  submissions: { formVersionId: "formVersions", submittedBy: "accounts" },
  ties: { saidBy: "accounts" },
};

/** What names something that is not there. */
export function* danglingReferences(): Generator<string> {
  for (const [table, columns] of Object.entries(references))
    for (const [column, named] of Object.entries(columns)) yield* dangling(table, column, named);
}

const dangling = (table: string, column: string, named: string) =>
  violations(`
    select '${table}.${column} ' || "${column}" from "${table}" t
    where "${column}" is not null and not exists (select 1 from "${named}" n where n.id = t."${column}")`);

/** By the first word of an act on the record: where the ids of what it was done to are; followers have ids of their own. */
const subjects: Record<string, string> = {
  application: "applications",
  sheet: "applications",
  call: "calls",
};

/** Lines on the record about an application or a call that is not there. */
export function* danglingSubjects(): Generator<string> {
  for (const [noun, table] of Object.entries(subjects))
    yield* violations(`
      select e.action || ' ' || e.subjectId from auditEntries e where e.action glob '${noun}.*' and e.action not glob '*follow*'
      and not exists (select 1 from "${table}" n where n.id = e.subjectId)`);
}
