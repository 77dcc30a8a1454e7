import type { Translated } from "#app/i18n/locale.ts";

export type WayInChange =
  | "password-set"
  | "second-factor-on"
  | "second-factor-off"
  | "second-factor-reset"
  | "recovery-codes-made"
  | "recovery-code-used"
  | "passkey-added"
  | "passkey-removed"
  | "identity-linked"
  | "identity-unlinked"
  | "address-removed";

/**
 * What each message says, as it waits in the outbox: JSON. Instants are ISO strings, shown in `timeZone`, the call's;
 * `call` is its title; `link` is a path of the portal; `number` is the application's as people see it (MME1-0042).
 */
export type PortalAlarmKind =
  | "no-backup"
  | "backup-failed"
  | "no-drill"
  | "drill-failed"
  | "disk-nearly-full"
  | "mail-stuck"
  | "chain-broken";

export type EmailProps = {
  "confirm-email": { link: string };
  "account-exists": { signInLink: string };
  "new-address": { link: string; minutes: number };
  "address-in-use": { signInLink: string };
  /** To the former address: which one is to take its place, and until when that can be stopped. */
  "address-changing": { address: string; link: string; days: number };
  /** To an address that somebody with the address `main` says is theirs too; `has`: it has an account. */
  "further-address": { link: string; minutes: number; main: string; has: boolean };
  /** To the main address: which further one was asked for, and until when that can be stopped. */
  "address-adding": { address: string; link: string; days: number };
  /** To both addresses: the account of `address` is now that of `main`. */
  "accounts-merged": { main: string; address: string; at: string; link: string };
  "sign-in-link": { link: string; minutes: number };
  /** For somebody who is signed in and has to show again who they are. */
  "prove-link": { link: string; minutes: number };
  /** `browser` may be empty. */
  "new-sign-in": { browser: string; at: string; link: string };
  /** To administrators, of what may keep the portal from surviving. */
  "portal-alarm": { alarm: PortalAlarmKind; link: string };
  /** A notice to whoever owns the account; `name` of the passkey, provider or administrator, `left` recovery codes. */
  "way-in-changed": { what: WayInChange; at: string; link: string; name?: string; left?: number };
  "reset-password": { link: string; minutes: number };
  /** Letters that were queued before there were other roles say none. */
  "manager-invitation": { programme: Translated; link: string; role?: "manager" | "assistant" | "hub" };

  "application-received": {
    call: Translated;
    company: string;
    number: string;
    version: number;
    receivedAt: string;
    closesAt: string;
    timeZone: string;
    sha256: string;
    /** What was agreed to, in words. */
    consents?: Translated;
    answersCount?: number;
    link: string;
  };
  /** A manager took the application over from another platform; `submitted`: it counts already. */
  "application-imported": {
    call: Translated;
    company: string;
    number: string;
    submitted: boolean;
    closesAt: string;
    timeZone: string;
    link: string;
  };
  "application-withdrawn": {
    call: Translated;
    company: string;
    number: string;
    reason: string;
    closesAt: string;
    timeZone: string;
  };

  /** `role` is what the person may do; `from` is the owner who invites. */
  "team-invitation": {
    call: Translated;
    company: string;
    number: string;
    from: string;
    role: "editor" | "submitter";
    expiresAt: string;
    timeZone: string;
    link: string;
  };
  /** `changes`: a sentence for each; `submitted`: a version counts already. */
  "form-changed": {
    call: Translated;
    company: string;
    number: string;
    changes: Translated[];
    submitted: boolean;
    closesAt: string;
    timeZone: string;
    link: string;
  };
  "team-removed": { call: Translated; company: string; number: string; from: string };
  "team-handed-over": { call: Translated; company: string; number: string; from: string; link: string };

  /** `own`: for this application only. Without company and number to somebody who follows the call. */
  "deadline-extended": {
    call: Translated;
    company?: string;
    number?: string;
    standing: "draft" | "submitted" | "follower";
    own: boolean;
    reason: Translated;
    from: string;
    until: string;
    timeZone: string;
    link: string;
    stop?: string;
  };
  /** At most `hours` are left; `missing` is what keeps the draft from being submitted. */
  "draft-reminder": {
    call: Translated;
    company: string;
    number: string;
    hours: number;
    closesAt: string;
    timeZone: string;
    missing: { section: Translated; questions: Translated[] }[];
    link: string;
  };

  "question-received": { call: Translated; link: string };
  "question-answered": PublicAnswer;
  "question-corrected": PublicAnswer;
  "follow-confirm": { call: Translated; link: string };
  /** New messages about one application; what they say stays in the portal. */
  "message-to-applicant": { call: Translated; number: string; from: Translated; link: string };
  "message-to-managers": { call: Translated; number: string; from: string; link: string };
  /** What managers write to many; `topic` is its subject. */
  broadcast: { call: Translated; topic: Translated; body: Translated; link: string };

  "evaluator-invitation": {
    call: Translated;
    programme: Translated;
    /** The manager who invites. */
    from: string;
    message?: string;
    answerBy?: string;
    timeZone: string;
    /** About how many applications one evaluator gets. */
    applications?: number;
    link: string;
  };
  /** Still unanswered; the link is one more that opens the same invitation. */
  "evaluator-reminder": {
    call: Translated;
    programme: Translated;
    answerBy?: string;
    timeZone: string;
    applications?: number;
    link: string;
  };
  /** `accepted`: the reader had taken the invitation on; otherwise it is taken back. */
  "evaluator-withdrawn": {
    call: Translated;
    programme: Translated;
    accepted: boolean;
    /** How many score sheets stay. */
    submitted?: number;
    reason?: string;
  };
  /** `from`: the evaluator who asks the managers to change something. */
  "evaluator-request": { call: Translated; from: string; link: string };
  /**
   * `count` applicants are still to be looked at; `again`: the reader declared before they came. `anonymous`: without
   * learning who they are, by naming ties.
   */
  "declare-conflicts": {
    call: Translated;
    count: number;
    again: boolean;
    anonymous?: boolean;
    link: string;
  };
  /**
   * A repair gave the evaluator `added` more applications and closed others; nothing of anybody else. `dueAt`: none once
   * that is over.
   */
  "assignments-changed": {
    call: Translated;
    added: number;
    closed: Called[];
    dueAt?: string;
    timeZone: string;
    link: string;
  };
  /** To managers: which published applications an evaluator gave back, or is no longer there for. */
  "seats-opened": {
    call: Translated;
    evaluator: string;
    how: "handed-back" | "let-go";
    reason?: string;
    seats: { number: string; company: string }[];
    link: string;
  };
  /** To managers: what is erased by the call's terms, and from when on. */
  "retention-warning": {
    call: Translated;
    due: {
      purpose:
        | "drafts"
        | "withdrawn"
        | "ineligible"
        | "files"
        | "answers"
        | "reserve"
        | "finalists"
        | "evaluators"
        | "letters";
      from: string;
    }[];
    timeZone: string;
    link: string;
  };
  /** `dueAt`: none once that is over. */
  "assignments-published": {
    call: Translated;
    count: number;
    dueAt?: string;
    timeZone: string;
    link: string;
  };
  /** Applications that an evaluator got and has begun none of; nothing opens for them before they `declared`. */
  "nothing-begun": {
    call: Translated;
    count: number;
    declared: boolean;
    /** None once that is over, as in every letter. */
    dueAt?: string;
    timeZone: string;
    link: string;
  };
  /** A score sheet was given back to its evaluator; `reason` as the manager wrote it. */
  "sheet-reopened": Called & { call: Translated; reason: string; link: string };
  /** To each evaluator who takes part; `rapporteur`: the reader writes the consensus sheet. No company where applicants are anonymous. */
  "discussion-opened": Discussed & { rapporteur: boolean };
  "discussion-written": Discussed;
  /** `again`: the sheet was changed after the reader had been asked. */
  "consensus-put-forward": Discussed & { again: boolean };
  /** Which published pairs a conflict closed; `toCheck`: they wait for a manager's decision. For managers only. */
  "conflicts-appeared": {
    call: Translated;
    /** How many pairs. */
    count: number;
    pairs: { evaluator: string; number: string; company: string; toCheck: boolean }[];
    link: string;
    /** Where somebody else is found for them. */
    repair?: string;
  };
  /** To the evaluator: never why. `paused` waits for a decision; `back` is open again. */
  "assignment-withdrawn": Called & {
    call: Translated;
    standing: "closed" | "paused" | "back";
    link: string;
  };
  /** Sample applications, `left` of them, are to be scored before the real ones open. */
  "samples-waiting": { call: Translated; left: number; dueAt?: string; timeZone: string; link: string };
  /** `closed`: how many were not submitted when the evaluation ended. `resultsAt`: none once that has passed. */
  "evaluation-done": {
    call: Translated;
    count: number;
    closed: number;
    resultsAt?: string;
    timeZone: string;
    link: string;
  };
  /** `count` finalists stand on the public page; `stop` only for those who follow. */
  "results-published": {
    call: Translated;
    count: number;
    role: "evaluator" | "follower";
    link: string;
    stop?: string;
  };
  "sheets-reminder": { call: Translated; left: number; dueAt?: string; timeZone: string; link: string };

  "decision-finalist": Decision & {
    place?: number;
    hub?: Translated;
    answerBy: string;
    timeZone: string;
    comments: CriterionComments[];
  };
  /** The answer is still missing. */
  "finalist-reminder": Decision & { answerBy: string; timeZone: string };
  /** A finalist got a hub after the release, or another one than `before`. */
  "finalist-hub": Decision & { hub: Translated; before?: Translated };
  /** To somebody at a hub: who its finalists are now, and whom to write to. */
  "hub-finalists": {
    call: Translated;
    hub: Translated;
    finalists: { company: string; number: string; person: string; email: string }[];
    link: string;
  };
  /** The report of the evaluation was approved after the release. */
  "report-ready": Decision;
  /** `changed`: the team had another time or place before; `place` may be an address of the web; `calendar` a path. */
  "pitch-invitation": Decision & {
    at: string;
    minutes: number;
    place: string;
    prepare?: Translated;
    changed: boolean;
    timeZone: string;
    calendar: string;
  };
  /** A day before. */
  "pitch-reminder": Decision & {
    at: string;
    minutes: number;
    place: string;
    prepare?: Translated;
    timeZone: string;
  };
  "pitch-cancelled": Decision & { at: string; timeZone: string; reason: string };
  /** `asked`: what is missing or wrong, as the programme wrote it; `questions`: whose answers may change; `prolonged`: only the date is new. */
  "remedy-requested": Decision & {
    asked: string;
    questions: Translated[];
    until: string;
    timeZone: string;
    prolonged: boolean;
  };
  /** Nothing was submitted in answer yet. */
  "remedy-reminder": Decision & { until: string; timeZone: string };
  "remedy-withdrawn": Decision & { reason: string };
  /** What was asked, and by when a second person answers it. */
  "redress-received": Decision & { ground: Translated; asked: string; answerBy: string; timeZone: string };
  /** `answer`: the reasons, as the second person wrote them. */
  "redress-answered": Decision & { outcome: "upheld" | "partly" | "dismissed"; answer: string };
  /** `rank` is the order in which the reserve moves up, from 1. */
  "decision-reserve": Decision & { rank: number; comments: CriterionComments[] };
  "decision-not-selected": Decision & { aboveThreshold: boolean; comments: CriterionComments[] };
  "decision-ineligible": Decision & { reasons: Translated[]; note?: string };
};

export type EmailTemplate = keyof EmailProps;

/** What a programme wrote in place of the portal's words, by the piece of the message as the catalogue calls it. */
export type OwnTexts = Record<string, Partial<Translated>>;

/**
 * What any message of a call may carry besides: a paragraph of the programme's own, its own words, and that it was only
 * sent to look at it.
 */
export type Noted = { programmeNote?: Translated; ownTexts?: OwnTexts; isTest?: boolean };

type PublicAnswer = {
  call: Translated;
  number: number;
  question: Translated;
  answer: Translated;
  /** The reader asked it. */
  asked: boolean;
  link: string;
  /** Where following ends; none for somebody who only asked. */
  stop?: string;
};

/** How evaluators know an application: where applicants are anonymous, by its number alone. */
export type Called = { number: string; company: string | null };

type Decision = { call: Translated; company: string; number: string; link: string };

type Discussed = { call: Translated; company?: string; number: string; link: string };

/** What the evaluators wrote to the applicant under one criterion, in the language in which each wrote. */
export type CriterionComments = { criterion: Translated; comments: string[] };
