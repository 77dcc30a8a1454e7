import { findAccount } from "#db/queries/accounts.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluatorById } from "#db/queries/evaluators.ts";
import { findTeamRole } from "#db/queries/permissions.ts";
import { findPost } from "#db/queries/programmes.ts";
import type { EmailTemplate } from "#emails/index.ts";

type Queued = {
  template: EmailTemplate;
  props: object;
  address: string;
  accountId: string | null;
  callId: string | null;
  subjectId: string | null;
};
/** `subjectId`: the application, evaluator or hub that the message is about. */
type Addressed = Queued & { accountId: string };

/** As what somebody gets a message: whoever is it no more when it is sent does not get it. */
const readers = {
  team: ({ accountId, subjectId }: Addressed) => findTeamRole(accountId, subjectId!) !== undefined,
  evaluator: ({ accountId, subjectId }: Addressed) => findEvaluatorById(subjectId!)?.accountId === accountId,
  hub: (email: Addressed) => postOf(email)?.hubId === email.subjectId,
  managers: (email: Addressed) => postOf(email)?.role === "manager",
  administrators: ({ accountId }: Addressed) => findAccount(accountId)?.administrator,
};
/** `address`: whoever has it, whatever they are; `invited`: as long as the invitation goes there. */
type Reader = keyof typeof readers | "address" | "invited";

/** Every message is named, so that nobody forgets to decide. */
const readerOf: { [Name in EmailTemplate]: Reader } = {
  "confirm-email": "address",
  "account-exists": "address",
  "new-address": "address",
  "address-in-use": "address",
  "address-changing": "address",
  "further-address": "address",
  "address-adding": "address",
  "accounts-merged": "address",
  "sign-in-link": "address",
  "prove-link": "address",
  "new-sign-in": "address",
  "way-in-changed": "address",
  "reset-password": "address",
  "manager-invitation": "address",
  "portal-alarm": "administrators",

  "application-received": "team",
  "application-imported": "team",
  "application-withdrawn": "team",
  "team-invitation": "address",
  "form-changed": "team",
  "team-removed": "address",
  "team-handed-over": "team",
  "deadline-extended": "team",
  "draft-reminder": "team",
  "question-received": "address",
  "question-answered": "address",
  "question-corrected": "address",
  "follow-confirm": "address",
  "message-to-applicant": "team",
  "message-to-managers": "managers",
  broadcast: "team",

  "evaluator-invitation": "invited",
  "evaluator-reminder": "invited",
  "evaluator-withdrawn": "address",
  "evaluator-request": "managers",
  "declare-conflicts": "evaluator",
  "assignments-published": "evaluator",
  "assignments-changed": "evaluator",
  "seats-opened": "managers",
  "conflicts-appeared": "managers",
  "retention-warning": "managers",
  "assignment-withdrawn": "evaluator",
  "nothing-begun": "evaluator",
  "samples-waiting": "evaluator",
  "sheets-reminder": "evaluator",
  "sheet-reopened": "evaluator",
  "discussion-opened": "evaluator",
  "discussion-written": "evaluator",
  "consensus-put-forward": "evaluator",
  "evaluation-done": "evaluator",

  "decision-finalist": "team",
  "finalist-reminder": "team",
  "finalist-hub": "team",
  "hub-finalists": "hub",
  "results-published": "address",
  "pitch-invitation": "team",
  "pitch-reminder": "team",
  "pitch-cancelled": "team",
  "report-ready": "team",
  "remedy-requested": "team",
  "remedy-reminder": "team",
  "remedy-withdrawn": "team",
  "redress-received": "team",
  "redress-answered": "team",
  "decision-reserve": "team",
  "decision-not-selected": "team",
  "decision-ineligible": "team",
};

/**
 * Where a queued message goes now: to the main address of its reader's account; undefined where its reader has left the
 * team, the programme or the call since, or the invitation goes to another address now.
 */
export function whereTo(email: Queued): string | undefined {
  const { address, accountId, subjectId } = email;
  const reader = readerNow(email);
  if (reader === "invited") return findEvaluatorById(subjectId!)?.email === address ? address : undefined;
  // A hub's office has no account.
  if (reader === "address" || !accountId) return address;
  if (readers[reader]({ ...email, accountId })) return findAccount(accountId)?.email;
}

function readerNow({ template, props, subjectId }: Queued): Reader {
  if ((props as { isTest?: boolean }).isTest) return "address";
  const reader = readerOf[template];
  // Whoever only follows the call hears of a new deadline, too.
  return reader === "team" && !subjectId ? "address" : reader;
}

function postOf({ callId, accountId }: Addressed) {
  return findPost(findCall(callId!)!.programmeId, accountId);
}
