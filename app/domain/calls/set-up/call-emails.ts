import type { EmailTemplate } from "#emails/props.ts";

export const readers = ["applicants", "followers", "evaluators", "managers", "hubs"] as const;
export type EmailReader = (typeof readers)[number];

/** About an account, whatever calls there are. */
type AccountEmail =
  | "confirm-email"
  | "account-exists"
  | "new-address"
  | "address-in-use"
  | "address-changing"
  | "further-address"
  | "address-adding"
  | "accounts-merged"
  | "sign-in-link"
  | "prove-link"
  | "new-sign-in"
  | "portal-alarm"
  | "way-in-changed"
  | "reset-password"
  | "manager-invitation";

/** All others are a call's: one that is not told here to whom it goes does not compile. */
export type CallEmail = Exclude<EmailTemplate, AccountEmail>;

/** In about the order in which they come. */
const sentTo: Record<CallEmail, EmailReader> = {
  "draft-reminder": "applicants",
  "deadline-extended": "applicants",
  "form-changed": "applicants",
  broadcast: "applicants",
  "team-invitation": "applicants",
  "team-removed": "applicants",
  "team-handed-over": "applicants",
  "application-imported": "applicants",
  "application-received": "applicants",
  "application-withdrawn": "applicants",
  "message-to-applicant": "applicants",
  "remedy-requested": "applicants",
  "remedy-reminder": "applicants",
  "remedy-withdrawn": "applicants",
  "pitch-invitation": "applicants",
  "pitch-reminder": "applicants",
  "pitch-cancelled": "applicants",
  "decision-finalist": "applicants",
  "decision-reserve": "applicants",
  "decision-not-selected": "applicants",
  "decision-ineligible": "applicants",
  "report-ready": "applicants",
  "redress-received": "applicants",
  "redress-answered": "applicants",
  "finalist-reminder": "applicants",
  "finalist-hub": "applicants",
  "follow-confirm": "followers",
  "question-answered": "followers",
  "question-corrected": "followers",
  "evaluator-invitation": "evaluators",
  "evaluator-reminder": "evaluators",
  "evaluator-withdrawn": "evaluators",
  "declare-conflicts": "evaluators",
  "assignments-published": "evaluators",
  "assignments-changed": "evaluators",
  "sheet-reopened": "evaluators",
  "discussion-opened": "evaluators",
  "discussion-written": "evaluators",
  "consensus-put-forward": "evaluators",
  "assignment-withdrawn": "evaluators",
  "samples-waiting": "evaluators",
  "sheets-reminder": "evaluators",
  "nothing-begun": "evaluators",
  "evaluation-done": "evaluators",
  "results-published": "evaluators",
  "question-received": "managers",
  "message-to-managers": "managers",
  "evaluator-request": "managers",
  "conflicts-appeared": "managers",
  "seats-opened": "managers",
  "retention-warning": "managers",
  "hub-finalists": "hubs",
};

/** Every message that a call sends, with its reader. */
export const callEmails = (Object.entries(sentTo) as [CallEmail, EmailReader][]).map(([template, to]) => ({
  template,
  to,
}));

export function findCallEmail(template: string) {
  return callEmails.find((one) => one.template === template);
}
