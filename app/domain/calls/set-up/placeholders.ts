import type { Translated } from "#app/i18n/locale.ts";
import type { EmailProps } from "#emails/props.ts";
import type { CallEmail } from "./call-emails.ts";

/** What such a message always says in words: a text, a number or an instant; never its link, which is its button. */
type Said<Name extends CallEmail> = {
  [Key in keyof EmailProps[Name]]-?: {} extends Pick<EmailProps[Name], Key>
    ? never
    : EmailProps[Name][Key] extends string | number | Translated | null
      ? Key
      : never;
}[keyof EmailProps[Name]];
type Placeholder<Name extends CallEmail> = Exclude<Said<Name>, "link" | "timeZone" | "sha256">;

const application = ["call", "company", "number"] as const;
const discussed = ["call", "number"] as const;

/** What the words of each message can name, besides what the portal's own sentence in that place names. */
const placeholders: { [Name in CallEmail]: readonly Placeholder<Name>[] } = {
  "draft-reminder": [...application, "closesAt"],
  "deadline-extended": ["call", "reason", "from", "until"],
  "form-changed": [...application, "closesAt"],
  broadcast: ["call", "topic"],
  "team-invitation": [...application, "from", "expiresAt"],
  "team-removed": [...application, "from"],
  "team-handed-over": [...application, "from"],
  "application-imported": [...application, "closesAt"],
  "application-received": [...application, "version", "receivedAt", "closesAt"],
  "application-withdrawn": [...application, "reason", "closesAt"],
  "message-to-applicant": ["call", "number", "from"],
  "decision-finalist": [...application, "answerBy"],
  "decision-reserve": [...application, "rank"],
  "decision-not-selected": application,
  "decision-ineligible": application,
  "report-ready": application,
  "remedy-requested": [...application, "asked", "until"],
  "remedy-reminder": [...application, "until"],
  "remedy-withdrawn": [...application, "reason"],
  "pitch-invitation": [...application, "at", "minutes", "place"],
  "pitch-reminder": [...application, "at", "minutes", "place"],
  "pitch-cancelled": [...application, "at", "reason"],
  "redress-received": [...application, "ground", "answerBy"],
  "redress-answered": [...application, "answer"],
  "finalist-reminder": [...application, "answerBy"],
  "finalist-hub": [...application, "hub"],
  "follow-confirm": ["call"],
  "question-answered": ["call", "number", "question", "answer"],
  "question-corrected": ["call", "number", "question", "answer"],
  "evaluator-invitation": ["call", "programme", "from"],
  "evaluator-reminder": ["call", "programme"],
  "evaluator-withdrawn": ["call", "programme"],
  "declare-conflicts": ["call", "count"],
  "assignments-published": ["call", "count"],
  "assignments-changed": ["call", "added"],
  "sheet-reopened": ["call", "company", "number", "reason"],
  "discussion-opened": discussed,
  "discussion-written": discussed,
  "consensus-put-forward": discussed,
  "assignment-withdrawn": ["call", "company", "number"],
  "samples-waiting": ["call", "left"],
  "sheets-reminder": ["call", "left"],
  "nothing-begun": ["call", "count"],
  "evaluation-done": ["call", "count"],
  "results-published": ["call", "count"],
  "question-received": ["call"],
  "message-to-managers": ["call", "number", "from"],
  "evaluator-request": ["call", "from"],
  "conflicts-appeared": ["call", "count"],
  "seats-opened": ["call", "evaluator"],
  "retention-warning": ["call"],
  "hub-finalists": ["call", "hub"],
};

export function placeholdersOf(template: CallEmail): readonly string[] {
  return placeholders[template];
}

/** Instants that somebody has to know: a text that no longer names one is asked about. */
export const datesToKeep: readonly string[] = [
  "closesAt",
  "answerBy",
  "dueAt",
  "expiresAt",
  "until",
  "resultsAt",
  "at",
];
