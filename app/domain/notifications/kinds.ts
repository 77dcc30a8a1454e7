import type { EmailProps, EmailTemplate } from "#emails/props.ts";

/** What somebody may want no mail of; everything else they must be told, because something follows from it. */
export const optionalKinds = ["reminders", "news", "broadcasts"] as const;
export type OptionalKind = (typeof optionalKinds)[number];

type Kind = "essential" | OptionalKind;
type Kinds = { [Name in EmailTemplate]: Kind | ((props: EmailProps[Name]) => Kind) };

/** Whoever asked waits for the answer; others only follow the call. */
const answered = ({ asked }: { asked: boolean }) => (asked ? "essential" : "news");

/** Every message is named here, so that nobody forgets to decide. */
const kinds: Kinds = {
  "confirm-email": "essential",
  "account-exists": "essential",
  "new-address": "essential",
  "address-in-use": "essential",
  "address-changing": "essential",
  "further-address": "essential",
  "address-adding": "essential",
  "accounts-merged": "essential",
  "sign-in-link": "essential",
  "prove-link": "essential",
  "new-sign-in": "essential",
  "portal-alarm": "essential",
  "way-in-changed": "essential",
  "reset-password": "essential",
  "manager-invitation": "essential",
  "application-received": "essential",
  "application-imported": "essential",
  "application-withdrawn": "essential",
  "team-invitation": "essential",
  "form-changed": "essential",
  "team-removed": "essential",
  "team-handed-over": "essential",
  "deadline-extended": ({ standing }) => (standing === "follower" ? "news" : "essential"),
  "draft-reminder": "reminders",
  "question-received": "essential",
  "question-answered": answered,
  "question-corrected": answered,
  "follow-confirm": "essential",
  "message-to-applicant": "essential",
  "message-to-managers": "essential",
  broadcast: "broadcasts",
  "evaluator-invitation": "essential",
  "evaluator-reminder": "reminders",
  "evaluator-withdrawn": "essential",
  "evaluator-request": "essential",
  "declare-conflicts": "essential",
  "assignments-changed": "essential",
  "seats-opened": "essential",
  "retention-warning": "essential",
  "assignments-published": "essential",
  "nothing-begun": "reminders",
  "sheet-reopened": "essential",
  "discussion-opened": "essential",
  "discussion-written": "news",
  "consensus-put-forward": "essential",
  "conflicts-appeared": "essential",
  "assignment-withdrawn": "essential",
  "samples-waiting": "reminders",
  "sheets-reminder": "reminders",
  // Nothing follows from them for their readers.
  "evaluation-done": "news",
  "results-published": "news",
  "decision-finalist": "essential",
  "finalist-reminder": "essential",
  "finalist-hub": "essential",
  "hub-finalists": "essential",
  "report-ready": "essential",
  "pitch-invitation": "essential",
  "pitch-reminder": "reminders",
  "pitch-cancelled": "essential",
  "remedy-requested": "essential",
  "remedy-reminder": "essential",
  "remedy-withdrawn": "essential",
  "redress-received": "essential",
  "redress-answered": "essential",
  "decision-reserve": "essential",
  "decision-not-selected": "essential",
  "decision-ineligible": "essential",
};

/** The kind that a message is of, if its reader may do without it. */
export function optionalKindOf(template: EmailTemplate, props: object): OptionalKind | undefined {
  const kind = kinds[template] as Kind | ((props: object) => Kind);
  const found = typeof kind === "function" ? kind(props) : kind;
  return found === "essential" ? undefined : found;
}

const atAScreen = new Set<EmailTemplate>([
  "confirm-email",
  "account-exists",
  "new-address",
  "further-address",
  "sign-in-link",
  "prove-link",
  "reset-password",
  "follow-confirm",
]);
const toMany = new Set<EmailTemplate>([
  "deadline-extended",
  "form-changed",
  "assignments-published",
  "samples-waiting",
  "decision-finalist",
  "decision-reserve",
  "decision-not-selected",
  "decision-ineligible",
]);

/** In which order the outbox goes: 0 for what somebody waits for at a screen, 2 for what goes to many, 1 for all else. */
export function urgencyOf(template: EmailTemplate, props: object): 0 | 1 | 2 {
  if (atAScreen.has(template)) return 0;
  return toMany.has(template) || optionalKindOf(template, props) ? 2 : 1;
}

/** Addresses differ by letter case only for those who type them. */
export const asKept = (address: string) => address.trim().toLowerCase();
