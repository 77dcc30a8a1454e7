import type { Portal } from "../portal.ts";
import { emailOf } from "./visitors.ts";

export type Params = Record<string, string>;
export type Addresses = ReturnType<typeof addressesIn>;

const applicationsOf = `select applications.id as applicationId from applications
  join calls on calls.id = applications.callId join accounts on accounts.id = ownerId where slug = ? and accounts.email = ?`;

const memberOf = `select members.accountId from members
  join applications on applications.id = members.applicationId
  join calls on calls.id = applications.callId join accounts on accounts.id = ownerId where slug = ? and accounts.email = ?`;

const helped = `select applicationId from members join applications on applications.id = applicationId
  join calls on calls.id = callId join accounts on accounts.id = accountId
  where slug = ? and accounts.email = ? and changedSinceSubmission`;

const assignmentsOf = `select assignments.id as assignmentId from assignments
  join calls on calls.id = assignments.callId
  join evaluators on evaluators.id = assignments.evaluatorId join accounts on accounts.id = evaluators.accountId
  left join sheets on sheets.assignmentId = assignments.id
  where slug = ? and accounts.email = ? and assignments.status = 'assigned' and coalesce(sheets.status, 'draft') = ?`;

const pairsIn = (table: "assignments" | "conflicts") =>
  `select evaluatorId, applicationId from ${table} join evaluators on evaluators.id = evaluatorId
   join calls on calls.id = evaluators.callId where slug = ?`;

const askedIn = `select questions.id as questionId from questions join calls on calls.id = questions.callId
  where slug = ? and iif(questions.number is null, 'waiting', 'answered') = ? and dismissedAt is null and asked <> ''`;

const writtenIn = `select applicationId from messages join applications on applications.id = applicationId
  join calls on calls.id = applications.callId where slug = ?`;

const tableOf = (name: "importId" | "tableId") =>
  `select imports.id as ${name} from imports join calls on calls.id = callId where slug = ? and "of" = ?`;

const invitedIn = `select evaluators.id as evaluatorId from evaluators join calls on calls.id = callId
  where slug = ? and evaluators.status = 'invited'`;

const scenarioIn = `select scenarios.id as scenarioId from scenarios join calls on calls.id = callId
  where slug = ? and kind = 'routing' and chosenAt is null`;

const discussedBy = `${assignmentsOf} and assignments.applicationId in (
  select applicationId from discussions where state = ?)`;

/** Sheets of one application that lie apart and can no longer be taken back, and nobody discusses them yet. */
const apartIn = `select applications.id as applicationId from applications join calls on calls.id = applications.callId
  join sheets on sheets.applicationId = applications.id and sheets.status = 'submitted'
  where slug = ? and applications.id not in (select applicationId from discussions)
  group by applications.id having count(*) = 3 and max(sheets.submittedAt) < (unixepoch() - 3600) * 1000
  order by max(weighted) - min(weighted) desc`;

const sampleIn = `select samples.id as sampleId from samples join calls on calls.id = callId where slug = ?`;

/** The parts of addresses that only the database knows, by the names that routes.ts has for them. */
export function addressesIn({ database }: Portal) {
  const first = (sql: string, ...values: string[]) => {
    const row = database.prepare<string[], Params>(`${sql} limit 1`).get(...values);
    if (!row) throw new Error(`The sample has nothing for: ${sql} ${values}`);
    return row;
  };
  return {
    message: first(
      "select id as messageId from emails where status = 'sent' and template = 'decision-finalist'",
    ),
    letter: first(
      `select emails.id as emailId from emails join calls on calls.id = callId where slug = 'open-call-1'
        and emails.status = 'sent' and template = 'decision-finalist'`,
    ),
    received: first(
      `select emails.id as emailId from emails join accounts on accounts.id = accountId
        where emails.status = 'sent' and email = ?`,
      emailOf("applicant"),
    ),
    manager: first("select id as managerId from accounts where email = ?", emailOf("manager")),
    person: first("select id as accountId from accounts where email = ?", emailOf("applicant")),
    certified: first("select id as erasureId from erasures where purpose = 'drafts' and signature <> ''"),
    redress: first("select id as requestId from redressRequests"),
    hub: first("select id as hubId from hubs order by country"),
    decided: first(applicationsOf, "open-call-1", emailOf("applicant")),
    finalist: first("select applicationId from decisions where outcome = 'finalist'"),
    draft: first(applicationsOf, "open-call-3", emailOf("applicant")),
    colleague: first(memberOf, "open-call-3", emailOf("applicant")),
    changed: first(helped, "open-call-3", emailOf("applicant")),
    waiting: first(askedIn, "open-call-3", "waiting"),
    answered: first(askedIn, "open-call-3", "answered"),
    written: first(writtenIn, "open-call-3"),
    table: first(tableOf("importId"), "open-call-3", "applications"),
    people: first(tableOf("tableId"), "open-call-3", "evaluators"),
    invited: first(invitedIn, "open-call-3"),
    sheetToDo: first(assignmentsOf, "open-call-2", emailOf("evaluator"), "draft"),
    sheetDone: first(assignmentsOf, "open-call-2", emailOf("evaluator"), "submitted"),
    conflict: first(`${pairsIn("conflicts")} and state = 'conflict'`, "open-call-2"),
    toCheck: first(`${pairsIn("conflicts")} and heldAssignment is not null`, "open-call-2"),
    assigned: first(`${pairsIn("assignments")} and assignments.status = 'assigned'`, "open-call-2"),
    scenario: first(scenarioIn, "open-call-2"),
    led: first(discussedBy, "open-call-2", emailOf("evaluator"), "submitted", "open"),
    asked: first(discussedBy, "open-call-2", emailOf("evaluator"), "submitted", "put-forward"),
    discussed: first("select applicationId from discussions where state = 'put-forward'"),
    remedied: first("select applicationId from remedies"),
    apart: first(apartIn, "open-call-2"),
    scored: first(sampleIn, "open-call-2"),
    prepared: first(sampleIn, "open-call-3"),
  };
}
