import type { ReactElement } from "react";
import { AccountExists } from "./account-exists.tsx";
import { AccountsMerged } from "./accounts-merged.tsx";
import { AddressAdding } from "./address-adding.tsx";
import { AddressChanging } from "./address-changing.tsx";
import { AddressInUse } from "./address-in-use.tsx";
import { FurtherAddress } from "./further-address.tsx";
import { NewAddress } from "./new-address.tsx";
import { ApplicationImported } from "./application-imported.tsx";
import { ApplicationReceived } from "./application-received.tsx";
import { ApplicationWithdrawn } from "./application-withdrawn.tsx";
import { AssignmentsChanged } from "./assignments-changed.tsx";
import { AssignmentWithdrawn } from "./assignment-withdrawn.tsx";
import { AssignmentsPublished } from "./assignments-published.tsx";
import { ConfirmEmail } from "./confirm-email.tsx";
import { ConflictsAppeared } from "./conflicts-appeared.tsx";
import { DeadlineExtended } from "./deadline-extended.tsx";
import { DecisionFinalist } from "./decision-finalist.tsx";
import { DecisionIneligible } from "./decision-ineligible.tsx";
import { DecisionNotSelected } from "./decision-not-selected.tsx";
import { DecisionReserve } from "./decision-reserve.tsx";
import { DeclareConflicts } from "./declare-conflicts.tsx";
import { DraftReminder } from "./draft-reminder.tsx";
import { Broadcast } from "./broadcast.tsx";
import { ConsensusPutForward } from "./consensus-put-forward.tsx";
import { DiscussionOpened } from "./discussion-opened.tsx";
import { DiscussionWritten } from "./discussion-written.tsx";
import { EvaluationDone } from "./evaluation-done.tsx";
import { EvaluatorInvitation } from "./evaluator-invitation.tsx";
import { EvaluatorReminder } from "./evaluator-reminder.tsx";
import { EvaluatorRequest } from "./evaluator-request.tsx";
import { EvaluatorWithdrawn } from "./evaluator-withdrawn.tsx";
import { FinalistHub } from "./finalist-hub.tsx";
import { FinalistReminder } from "./finalist-reminder.tsx";
import { FollowConfirm } from "./follow-confirm.tsx";
import { FormChanged } from "./form-changed.tsx";
import { HubFinalists } from "./hub-finalists.tsx";
import { ManagerInvitation } from "./manager-invitation.tsx";
import type { Message } from "./message.ts";
import { MessageToApplicant } from "./message-to-applicant.tsx";
import { MessageToManagers } from "./message-to-managers.tsx";
import type { EmailProps, EmailTemplate, Noted } from "./props.ts";
import { NewSignIn } from "./new-sign-in.tsx";
import { NothingBegun } from "./nothing-begun.tsx";
import { PortalAlarm } from "./portal-alarm.tsx";
import { PitchCancelled } from "./pitch-cancelled.tsx";
import { PitchInvitation } from "./pitch-invitation.tsx";
import { PitchReminder } from "./pitch-reminder.tsx";
import { ProveLink } from "./prove-link.tsx";
import { QuestionAnswered } from "./question-answered.tsx";
import { QuestionCorrected } from "./question-corrected.tsx";
import { QuestionReceived } from "./question-received.tsx";
import { readerOf, type Addressee } from "./reader.ts";
import { renderLetter } from "./render-letter.ts";
import { RedressAnswered } from "./redress-answered.tsx";
import { RedressReceived } from "./redress-received.tsx";
import { RemedyReminder } from "./remedy-reminder.tsx";
import { RemedyRequested } from "./remedy-requested.tsx";
import { RemedyWithdrawn } from "./remedy-withdrawn.tsx";
import { ReportReady } from "./report-ready.tsx";
import { ResetPassword } from "./reset-password.tsx";
import { RetentionWarning } from "./retention-warning.tsx";
import { SeatsOpened } from "./seats-opened.tsx";
import { SheetReopened } from "./sheet-reopened.tsx";
import { ResultsPublished } from "./results-published.tsx";
import { SamplesWaiting } from "./samples-waiting.tsx";
import { SheetsReminder } from "./sheets-reminder.tsx";
import { SignInLink } from "./sign-in-link.tsx";
import { subjectOf } from "./subject.ts";
import { TeamHandedOver } from "./team-handed-over.tsx";
import { TeamInvitation } from "./team-invitation.tsx";
import { TeamRemoved } from "./team-removed.tsx";
import { WayInChanged } from "./way-in-changed.tsx";

export type { CriterionComments, EmailProps, EmailTemplate } from "./props.ts";
export type { Addressee, Portal } from "./reader.ts";

/** Every message that the portal sends. Its subject stands in the catalogues of words, under its name. */
const catalogue: { [Name in EmailTemplate]: (message: Message<Name>) => ReactElement } = {
  "confirm-email": ConfirmEmail,
  "account-exists": AccountExists,
  "new-address": NewAddress,
  "address-in-use": AddressInUse,
  "address-changing": AddressChanging,
  "further-address": FurtherAddress,
  "address-adding": AddressAdding,
  "accounts-merged": AccountsMerged,
  "sign-in-link": SignInLink,
  "prove-link": ProveLink,
  "new-sign-in": NewSignIn,
  "portal-alarm": PortalAlarm,
  "way-in-changed": WayInChanged,
  "reset-password": ResetPassword,
  "manager-invitation": ManagerInvitation,
  "application-received": ApplicationReceived,
  "application-imported": ApplicationImported,
  "application-withdrawn": ApplicationWithdrawn,
  "deadline-extended": DeadlineExtended,
  "draft-reminder": DraftReminder,
  "team-invitation": TeamInvitation,
  "team-removed": TeamRemoved,
  "team-handed-over": TeamHandedOver,
  "question-received": QuestionReceived,
  "question-answered": QuestionAnswered,
  "question-corrected": QuestionCorrected,
  "follow-confirm": FollowConfirm,
  "message-to-applicant": MessageToApplicant,
  "message-to-managers": MessageToManagers,
  broadcast: Broadcast,
  "form-changed": FormChanged,
  "evaluator-invitation": EvaluatorInvitation,
  "evaluator-reminder": EvaluatorReminder,
  "evaluator-withdrawn": EvaluatorWithdrawn,
  "evaluator-request": EvaluatorRequest,
  "declare-conflicts": DeclareConflicts,
  "assignments-published": AssignmentsPublished,
  "assignments-changed": AssignmentsChanged,
  "seats-opened": SeatsOpened,
  "retention-warning": RetentionWarning,
  "sheet-reopened": SheetReopened,
  "discussion-opened": DiscussionOpened,
  "discussion-written": DiscussionWritten,
  "consensus-put-forward": ConsensusPutForward,
  "conflicts-appeared": ConflictsAppeared,
  "assignment-withdrawn": AssignmentWithdrawn,
  "samples-waiting": SamplesWaiting,
  "sheets-reminder": SheetsReminder,
  "nothing-begun": NothingBegun,
  "evaluation-done": EvaluationDone,
  "results-published": ResultsPublished,
  "decision-finalist": DecisionFinalist,
  "finalist-reminder": FinalistReminder,
  "finalist-hub": FinalistHub,
  "hub-finalists": HubFinalists,
  "report-ready": ReportReady,
  "pitch-invitation": PitchInvitation,
  "pitch-reminder": PitchReminder,
  "pitch-cancelled": PitchCancelled,
  "remedy-requested": RemedyRequested,
  "remedy-reminder": RemedyReminder,
  "remedy-withdrawn": RemedyWithdrawn,
  "redress-received": RedressReceived,
  "redress-answered": RedressAnswered,
  "decision-reserve": DecisionReserve,
  "decision-not-selected": DecisionNotSelected,
  "decision-ineligible": DecisionIneligible,
};

/** The message in the addressee's language; throws when a word is missing, so that no half sentence is sent. */
export async function renderEmail<Name extends EmailTemplate>(
  template: Name,
  props: EmailProps[Name] & Noted,
  addressee: Addressee,
): Promise<{ subject: string; html: string; text: string }> {
  const reader = readerOf(addressee, template, props);
  const letter = catalogue[template]({ ...props, reader });
  return { subject: subjectOf(template, props, reader), ...renderLetter(letter) };
}

/** The subject of a message in the addressee's language. */
export function subjectFor(template: EmailTemplate, props: object, addressee: Addressee): string {
  return subjectOf(template, props, readerOf(addressee, template, props));
}
