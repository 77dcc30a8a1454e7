import type { EmailTemplate } from "#emails/props.ts";

export const readers = ["applicants", "followers", "evaluators", "managers"] as const;
export type EmailReader = (typeof readers)[number];

/** Every message that a call sends, by its reader and in about the order in which they come. */
export const callEmails = [
  { template: "draft-reminder", to: "applicants" },
  { template: "deadline-extended", to: "applicants" },
  { template: "form-changed", to: "applicants" },
  { template: "broadcast", to: "applicants" },
  { template: "team-invitation", to: "applicants" },
  { template: "team-removed", to: "applicants" },
  { template: "team-handed-over", to: "applicants" },
  { template: "application-imported", to: "applicants" },
  { template: "application-received", to: "applicants" },
  { template: "application-withdrawn", to: "applicants" },
  { template: "message-to-applicant", to: "applicants" },
  { template: "decision-finalist", to: "applicants" },
  { template: "decision-reserve", to: "applicants" },
  { template: "decision-not-selected", to: "applicants" },
  { template: "decision-ineligible", to: "applicants" },
  { template: "follow-confirm", to: "followers" },
  { template: "question-answered", to: "followers" },
  { template: "question-corrected", to: "followers" },
  { template: "evaluator-invitation", to: "evaluators" },
  { template: "evaluator-reminder", to: "evaluators" },
  { template: "evaluator-withdrawn", to: "evaluators" },
  { template: "assignments-published", to: "evaluators" },
  { template: "sheet-reopened", to: "evaluators" },
  { template: "assignment-withdrawn", to: "evaluators" },
  { template: "sheets-reminder", to: "evaluators" },
  { template: "question-received", to: "managers" },
  { template: "message-to-managers", to: "managers" },
  { template: "evaluator-request", to: "managers" },
  { template: "conflicts-appeared", to: "managers" },
] as const satisfies { template: EmailTemplate; to: EmailReader }[];

export type CallEmail = (typeof callEmails)[number]["template"];

export function findCallEmail(template: string) {
  return callEmails.find((one) => one.template === template);
}
