/** Everything that the portal refuses by rule; each has its sentence in the catalogues (`refusals`). */
export type RefusalReason =
  | "address-taken"
  | "address-unconfirmed"
  | "already-answered"
  | "already-begun"
  | "already-evaluator"
  | "already-here"
  | "already-imported"
  | "already-invited"
  | "already-published"
  | "already-manages"
  | "already-released"
  | "already-submitted"
  | "answers-missing"
  | "call-closed"
  | "call-not-open"
  | "call-still-open"
  | "call-not-published"
  | "capacity-below-assigned"
  | "cannot-be-chosen"
  | "capacity-exceeded"
  | "conflict-of-interest"
  | "comment-too-long"
  | "criteria-frozen"
  | "deadline-earlier"
  | "deadline-in-past"
  | "first-answers-missing"
  | "form-inconsistent"
  | "form-unchanged"
  | "eligibility-decided"
  | "evaluation-started"
  | "extend-instead"
  | "extension-not-later"
  | "extension-passes-dates"
  | "decisions-incomplete"
  | "eligibility-undecided"
  | "evaluation-not-open"
  | "files-missing"
  | "grace-fixed"
  | "invitation-answered"
  | "link-used"
  | "no-eligible-applications"
  | "not-enough-evaluators"
  | "not-submitted"
  | "not-withdrawn"
  | "number-differs"
  | "nothing-proposed"
  | "nothing-to-repair"
  | "nobody-can-take"
  | "nothing-to-import"
  | "not-evaluated"
  | "results-out"
  | "too-many-objections"
  | "ranking-changed"
  | "release-begun"
  | "nothing-prepared"
  | "second-person"
  | "second-look"
  | "redress-closed"
  | "already-asked"
  | "names-evaluator"
  | "too-many-tokens"
  | "too-late-to-settle"
  | "changed-since-prepared"
  | "reason-missing"
  | "routing-published"
  | "rules-broken"
  | "self-check-failed"
  | "set-up-unfinished"
  | "undo-too-late"
  | "undo-would-copy"
  | "evaluation-begun"
  | "public-incomplete"
  | "last-criterion"
  | "list-grew"
  | "kinds-exceed"
  | "last-manager"
  | "same-organisation"
  | "sheet-incomplete"
  | "sheet-submitted"
  | "rules-clash"
  | "sheets-missing"
  | "shortlist-missing"
  | "slug-taken"
  | "table-empty"
  | "table-too-large"
  | "too-late-to-answer"
  | "too-late-to-import"
  | "too-many-files"
  | "may-not-submit"
  | "other-call"
  | "owner-only"
  | "already-in-team"
  | "hand-over-first"
  | "invitation-over"
  | "owns-another"
  | "team-full"
  | "withdrawn"
  | "wrong-credentials"
  | "nobody-to-tell"
  | "questions-closed"
  | "preferences-closed"
  | "declare-first"
  | "scenario-chosen"
  | "scenario-outdated"
  | "too-many-scenarios"
  | "too-many-evaluations"
  | "evaluation-given"
  | "same-country"
  | "kind-missing"
  | "changed-elsewhere";

export type RefusalDetails = Record<string, string | number>;

/** The rule said no. Thrown, because throwing is what rolls a change back. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  /** What the sentence needs: names, numbers. */
  readonly details: RefusalDetails;

  constructor(reason: RefusalReason, details: RefusalDetails = {}) {
    super(reason);
    this.name = "Refusal";
    this.reason = reason;
    this.details = details;
  }
}

export function refuseUnless(
  condition: unknown,
  reason: RefusalReason,
  details?: RefusalDetails,
): asserts condition {
  if (!condition) throw new Refusal(reason, details);
}
