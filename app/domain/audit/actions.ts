/** What can be on the record, with the details that its sentence needs (catalogue `audit`). */
export type AuditActions = {
  "installation.started": {};
  "installation.key-made": {};
  "account.created": { name: string };
  "account.data-taken": {};
  "account.email-confirmed": {};
  "account.signed-in": {};
  "account.signed-out": {};
  "account.signed-out-everywhere": {};
  "account.password-set": {};
  "account.changed": {};
  "account.link-requested": { purpose: string };
  "account.sign-up-repeated": {};
  "account.address-asked": {};
  "account.address-changed": {};
  "account.address-added": {};
  "account.address-removed": {};
  /** `name`: of the account that is no more. */
  "account.merged": { name: string };
  "account.address-stopped": {};
  "account.signed-out-elsewhere": {};
  "account.second-factor-asked": {};
  "account.proved": { way: string };
  "account.second-factor-begun": {};
  "account.second-factor-on": {};
  "account.second-factor-off": {};
  "account.second-factor-reset": { name: string };
  "account.code-given": {};
  "account.recovery-codes-made": {};
  "account.recovery-code-used": {};
  "account.passkey-added": { name: string };
  "account.passkey-renamed": { name: string };
  "account.passkey-removed": { name: string };
  "account.passkey-used": {};
  "account.identity-came": { issuer: string };
  "account.identity-linked": { issuer: string };
  "account.identity-unlinked": { issuer: string };
  "link.used": { purpose: string };
  "seeing.begun": { name: string; reason: string };
  "seeing.ended": { name: string };
  "programme.created": { name: string };
  "programme.second-factor-required": {};
  "programme.second-factor-optional": {};
  "manager.invited": { name: string };
  "manager.joined": {};
  "manager.removed": { name: string };
  "staff.invited": { name: string; role: string };
  "staff.invitation-revoked": { name: string };
  "staff.joined": { role: string };
  "staff.role-changed": { name: string; role: string };
  "staff.removed": { name: string };
  "programme.contact-changed": { name: string };
  "call.created": { title: string };
  "call.changed": { what: string };
  "call.published": { title: string };
  /** `until` is an ISO instant, shown in `timeZone`; the reason in each language. */
  "call.extended": { until: string; timeZone: string; "reason.en": string; "reason.bg": string };
  "application.extended": {
    number: string;
    until: string;
    timeZone: string;
    "reason.en": string;
    "reason.bg": string;
  };
  "drafts.reminded": { count: number };
  /** `words`: a line for each text, as it was and as it is. */
  "email.words-changed": { template: string; words: string };
  /** Opened in the portal for the first time. */
  "email.read": {};
  "email.tested": { template: string };
  "email.resent": { template: string; name: string };
  "emails.resent": { count: number };
  "email.let-go": { template: string; name: string; reason: string };
  "email.dropped": { template: string; name: string; reason: string };
  "emails.dropped": { count: number };
  "form.changed": {};
  "form.discarded": {};
  "form.published": { version: number };
  /** By the link in one. `kind` is what the address gets no more: reminders, news, broadcasts. */
  "email.unsubscribed": { kind: string };
  /** `kind`: hard or soft. */
  "email.bounced": { kind: string };
  "email.wishes-changed": {};
  "mail.paused": { reason: string };
  "mail.stopped": { reason: string };
  "mail.resumed": {};
  "call.follow-asked": {};
  "call.followed": {};
  "call.unfollowed": {};
  "question.asked": {};
  "question.answered": { number: number };
  "question.corrected": { number: number };
  "question.set-aside": {};
  "question.put-back": {};
  "broadcast.sent": { count: number };
  /** `list`: each number with its time on clocks of the call's zone. */
  "interviews.invited": { count: number; list: string };
  "interviews.reminded": { count: number };
  "interview.cancelled": { company: string; reason: string };
  /** `until`: ISO, UTC; said in `timeZone`. */
  "remedy.asked": { company: string; until: string; timeZone: string };
  "remedy.prolonged": { company: string; until: string; timeZone: string };
  "remedy.withdrawn": { company: string; reason: string };
  "remedies.reminded": { count: number };
  "message.sent": {};
  "messages.read": {};
  "application.attempt-refused": { act: string; why: string };
  "application.begun": { number: string };
  "application.saved": { answers: number };
  "application.file-added": { name: string };
  "application.file-removed": { name: string };
  /** `lateBy`: what let it in after the deadline that the call was published with. */
  "import.begun": { name: string; rows: number };
  "import.finished": { name: string; count: number };
  "application.restored": { number: string };
  /** `consents`: what was agreed to with it, each kind with its version: "privacy.2 news.1". */
  "application.submitted": { version: number; company: string; consents?: string; lateBy?: string };
  "consent.given": { consents: string };
  "consent.withdrawn": { consents: string };
  /** What the portal looked for that names an anonymous applicant; `count`: parts that wait for a manager. */
  "application.screened": { number: string; count: number };
  "application.part-shown": { number: string; reason: string };
  "application.part-withheld": { number: string; reason: string };
  "application.withdrawn": { reason: string };
  "application.withdrawal-undone": {};
  "application.form-seen": { version: number };
  "application.change-taken-back": {};
  "application.objection-added": {};
  "application.objection-removed": {};
  "team.invited": { email: string; role: string };
  "team.invitation-revoked": { email: string };
  "team.joined": { role: string };
  "team.role-changed": { name: string; role: string };
  "team.member-removed": { name: string };
  "team.left": {};
  "team.handed-over": { name: string };
  "profile.saved": {};
  "eligibility.decided": { company: string; outcome: string };
  "evaluator.invited": { name: string };
  "evaluators.invited": { count: number };
  "evaluators.reminded": { count: number };
  "evaluators.asked-to-declare": { count: number };
  "evaluator.invited-again": { name: string };
  "evaluator.withdrawn": { name: string; reason: string };
  "evaluator.accepted": { capacity: number };
  "evaluator.declined": { reason: string };
  "evaluator.changed": {};
  "evaluator.changed-for": { name: string };
  "evaluator.asked": {};
  "evaluator.request-settled": { name: string };
  "confidentiality.changed": {};
  "evaluator.conflicts-declared": { count: number };
  /** A part of a long list; `count`: conflicts with anybody on it. */
  "evaluator.page-declared": { count: number };
  "evaluator.preferences-given": { count: number };
  "evaluator.ties-said": { count: number };
  "evaluator.mentoring-said": { name: string; count: number };
  "conflicts.searched": {};
  "conflicts.found": { count: number; toCheck: number };
  "conflicts.decided": { count: number };
  "conflicts.rule-changed": { meaning: string };
  "organisations.changed": { names: string };
  "conflict.found": { evaluator: string; company: string; source: string };
  "conflict.confirmed": { evaluator: string; company: string; reason: string };
  "conflict.removed": { evaluator: string; company: string; reason: string };
  "scenario.asked": { number: number };
  "scenario.named": { number: number };
  "scenario.cancelled": { number: number };
  "scenario.discarded": { number: number };
  "repair.asked": { silent: number };
  "repair.cancelled": {};
  /** Sums of suitabilities in millionths. */
  "assignment.repaired": { filled: number; open: number; moves: number; before: number; after: number };
  "assignment.handed-back": { evaluator: string; company: string; reason: string };
  "assignments.handed-back": { evaluator: string; count: number; reason: string };
  "assignment.proposed": { pairs: number };
  "assignment.moved": { evaluator: string; from: string; company: string };
  "assignment.swapped": { evaluator: string; from: string; company: string; other: string };
  "assignment.locked": { evaluator: string; company: string };
  "assignment.unlocked": { evaluator: string; company: string };
  "assignment.added": { evaluator: string; company: string };
  "assignment.removed": { evaluator: string; company: string };
  "assignment.published": { pairs: number };
  "assignment.closed": { evaluator: string; company: string; source: string };
  "assignment.recused": { evaluator: string; company: string; reason: string };
  "assignment.recognised": { evaluator: string; company: string; reason: string };
  "evaluations.ordered": { count: number };
  "evaluation.ordered": { company: string; wanted: number };
  "evaluation.taken-back": { company: string; wanted: number };
  "silent.written-to": { count: number };
  "sheet.saved": {};
  "sheet.submitted": { company: string };
  "sheet.submission-undone": { company: string };
  "sheet.reopened": { evaluator: string; company: string; reason: string };
  "sheets.reminded": { evaluators: number };
  "evaluators.thanked": { count: number };
  "discussions.opened": { count: number };
  "discussion.opened": { company: string; rapporteur: string };
  "discussion.left": { company: string; reason: string };
  "discussion.written": { company: string };
  "discussion.closed": { company: string; reason: string };
  "discussion.reopened": { company: string; reason: string };
  "rapporteur.replaced": { company: string; from: string; to: string };
  "consensus.saved": {};
  "consensus.put-forward": { company: string };
  "consensus.agreed": { company: string };
  "consensus.minority": { company: string };
  "consensus.reached": { company: string };
  "sample.saved": { title: string };
  "sample.anchored": { title: string };
  "sample.removed": { title: string };
  "samples.shown": { count: number };
  "samples.withdrawn": {};
  "samples.excused": { name: string; reason: string };
  "samples.reminded": { count: number };
  "sample-sheet.saved": {};
  "sample-sheet.submitted": { title: string };
  "shortlist.frozen": { applications: number; missing: number; reason: string };
  "decision.changed": { company: string; outcome: string; reason: string };
  "release.prepared": { count: number; first: number };
  "release.confirmed": { count: number };
  "release.continued": { count: number };
  "release.stopped": {};
  "release.resumed": {};
  "release.stepped": { count: number };
  "decisions.released": { count: number };
  "export.taken": { kind: string; format: string };
  "export.read-by-token": { kind: string; format: string; name: string };
  "token.created": { name: string };
  "token.revoked": { name: string };
  "feedback.composed": { company: string };
  "feedback.approved": { company: string };
  "feedback.approved-clean": { count: number };
  "redress.asked": {};
  "redress.answered": { company: string; outcome: string };
  "hubs.settled": {};
  "hubs.allotted": {};
  "hub.moved": { company: string; hub: string; reason: string };
  "hub.wished": { hub: string; wants: string; ratherNot: string };
  "finalists.reminded": { count: number };
  "decision.answered": { company: string; answer: string };
  "decision.silent": { company: string };
  "decision.moved-up": { company: string };
  "erasure.asked": {};
  "erasure.taken-back": {};
  "erasure.refused": {};
  "person.erased": {};
  "retention.changed": {};
  "retention.confirmed": {};
  "retention.warned": { purpose: string };
  "retention.erased": { purpose: string; count: number };
  "retention.certified": { purpose: string };
  "retention.held": { reason: string };
  "retention.hold-ended": {};
};

export type AuditAction = keyof AuditActions;

/** All of them by name, so that a test can ask for the sentence of each. */
export const auditActions = [
  "installation.started",
  "installation.key-made",
  "account.created",
  "account.data-taken",
  "account.email-confirmed",
  "account.signed-in",
  "account.signed-out",
  "account.signed-out-everywhere",
  "account.password-set",
  "account.changed",
  "account.link-requested",
  "account.sign-up-repeated",
  "account.address-asked",
  "account.address-changed",
  "account.address-added",
  "account.address-removed",
  "account.merged",
  "account.address-stopped",
  "account.signed-out-elsewhere",
  "account.second-factor-asked",
  "account.proved",
  "account.second-factor-begun",
  "account.second-factor-on",
  "account.second-factor-off",
  "account.second-factor-reset",
  "account.code-given",
  "account.recovery-codes-made",
  "account.recovery-code-used",
  "account.passkey-added",
  "account.passkey-renamed",
  "account.passkey-removed",
  "account.passkey-used",
  "account.identity-came",
  "account.identity-linked",
  "account.identity-unlinked",
  "link.used",
  "seeing.begun",
  "seeing.ended",
  "programme.created",
  "programme.second-factor-required",
  "programme.second-factor-optional",
  "manager.invited",
  "manager.joined",
  "manager.removed",
  "staff.invited",
  "staff.invitation-revoked",
  "staff.joined",
  "staff.role-changed",
  "staff.removed",
  "programme.contact-changed",
  "call.created",
  "call.changed",
  "call.published",
  "call.extended",
  "application.extended",
  "drafts.reminded",
  "email.words-changed",
  "email.read",
  "email.tested",
  "email.resent",
  "emails.resent",
  "email.let-go",
  "email.dropped",
  "emails.dropped",
  "form.changed",
  "form.discarded",
  "form.published",
  "email.unsubscribed",
  "email.bounced",
  "email.wishes-changed",
  "mail.paused",
  "mail.stopped",
  "mail.resumed",
  "call.follow-asked",
  "call.followed",
  "call.unfollowed",
  "question.asked",
  "question.answered",
  "question.corrected",
  "question.set-aside",
  "question.put-back",
  "broadcast.sent",
  "interviews.invited",
  "interviews.reminded",
  "interview.cancelled",
  "remedy.asked",
  "remedy.prolonged",
  "remedy.withdrawn",
  "remedies.reminded",
  "message.sent",
  "messages.read",
  "application.attempt-refused",
  "application.begun",
  "application.saved",
  "application.file-added",
  "application.file-removed",
  "import.begun",
  "import.finished",
  "application.restored",
  "application.submitted",
  "consent.given",
  "consent.withdrawn",
  "application.screened",
  "application.part-shown",
  "application.part-withheld",
  "application.withdrawn",
  "application.withdrawal-undone",
  "application.form-seen",
  "application.change-taken-back",
  "application.objection-added",
  "application.objection-removed",
  "team.invited",
  "team.invitation-revoked",
  "team.joined",
  "team.role-changed",
  "team.member-removed",
  "team.left",
  "team.handed-over",
  "profile.saved",
  "eligibility.decided",
  "evaluator.invited",
  "evaluators.invited",
  "evaluators.reminded",
  "evaluators.asked-to-declare",
  "evaluator.invited-again",
  "evaluator.withdrawn",
  "evaluator.accepted",
  "evaluator.declined",
  "evaluator.changed",
  "evaluator.changed-for",
  "evaluator.asked",
  "evaluator.request-settled",
  "confidentiality.changed",
  "evaluator.conflicts-declared",
  "evaluator.page-declared",
  "evaluator.preferences-given",
  "evaluator.ties-said",
  "evaluator.mentoring-said",
  "conflicts.searched",
  "conflicts.found",
  "conflicts.decided",
  "conflicts.rule-changed",
  "organisations.changed",
  "conflict.found",
  "conflict.confirmed",
  "conflict.removed",
  "scenario.asked",
  "scenario.named",
  "scenario.cancelled",
  "scenario.discarded",
  "repair.asked",
  "repair.cancelled",
  "assignment.repaired",
  "assignment.handed-back",
  "assignments.handed-back",
  "assignment.proposed",
  "assignment.moved",
  "assignment.swapped",
  "assignment.locked",
  "assignment.unlocked",
  "assignment.added",
  "assignment.removed",
  "assignment.published",
  "assignment.closed",
  "assignment.recused",
  "assignment.recognised",
  "evaluations.ordered",
  "evaluation.ordered",
  "evaluation.taken-back",
  "silent.written-to",
  "sheet.saved",
  "sheet.submitted",
  "sheet.submission-undone",
  "sheet.reopened",
  "sheets.reminded",
  "evaluators.thanked",
  "discussions.opened",
  "discussion.opened",
  "discussion.left",
  "discussion.written",
  "discussion.closed",
  "discussion.reopened",
  "rapporteur.replaced",
  "consensus.saved",
  "consensus.put-forward",
  "consensus.agreed",
  "consensus.minority",
  "consensus.reached",
  "sample.saved",
  "sample.anchored",
  "sample.removed",
  "samples.shown",
  "samples.withdrawn",
  "samples.excused",
  "samples.reminded",
  "sample-sheet.saved",
  "sample-sheet.submitted",
  "shortlist.frozen",
  "decision.changed",
  "release.prepared",
  "release.confirmed",
  "release.continued",
  "release.stopped",
  "release.resumed",
  "release.stepped",
  "decisions.released",
  "export.taken",
  "export.read-by-token",
  "token.created",
  "token.revoked",
  "feedback.composed",
  "feedback.approved",
  "feedback.approved-clean",
  "redress.asked",
  "redress.answered",
  "hubs.settled",
  "hubs.allotted",
  "hub.moved",
  "hub.wished",
  "finalists.reminded",
  "decision.answered",
  "decision.silent",
  "decision.moved-up",
  "erasure.asked",
  "erasure.taken-back",
  "erasure.refused",
  "person.erased",
  "retention.changed",
  "retention.confirmed",
  "retention.warned",
  "retention.erased",
  "retention.certified",
  "retention.held",
  "retention.hold-ended",
] as const satisfies AuditAction[];
