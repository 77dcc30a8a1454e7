import type { Translated } from "#app/i18n/locale.ts";
import type { EmailProps } from "#emails/props.ts";
import { both } from "../template/both.ts";
import type { CallEmail } from "./call-emails.ts";

/** What is true of the call; everything else in a sample is made up. */
export type Known = {
  call: Translated;
  programme: Translated;
  code: string;
  slug: string;
  timeZone: string;
  closesAt: Date;
  evaluationDueAt: Date;
  answerBy: Date;
  /** The name of a manager, and titles of criteria. */
  from: string;
  criteria: Translated[];
  /** An application of the call, when it is about one. */
  application?: { id: string; number: string; company: string };
};

const madeUp = "Light & Sound Ltd.";
const day = 24 * 60 * 60 * 1000;

/** What a message of the call would be told, for looking at it before anybody gets it. */
export function sampleEmail(template: CallEmail, known: Known): EmailProps[CallEmail] {
  return samples(known)[template];
}

function samples(known: Known): Pick<EmailProps, CallEmail> {
  const { call, timeZone, from, slug } = known;
  const [closesAt, dueAt] = [known.closesAt.toISOString(), known.evaluationDueAt.toISOString()];
  const { id, ...named } = known.application ?? { id: "0042", company: madeUp, number: `${known.code}-0042` };
  const one = { call, ...named };
  const link = `/applications/${id}`;
  const earlier = (days: number) => new Date(known.closesAt.getTime() - days * day).toISOString();
  return {
    ...samplesOfResults(known, { ...one, link: `${link}/decision` }),
    ...samplesOfQuestions(call, slug),
    ...samplesForEvaluators(known, dueAt),
    "draft-reminder": {
      ...one,
      ...{ hours: 48, closesAt, timeZone, link },
      missing: [
        {
          section: both("Your company", "Вашата компания"),
          questions: [both("Year of foundation", "Година на създаване")],
        },
      ],
    },
    "deadline-extended": {
      ...one,
      ...{ standing: "draft", own: false, timeZone, link },
      reason: both("The portal could not be reached for an hour.", "Порталът беше недостъпен един час."),
      from: earlier(1),
      until: closesAt,
    },
    "form-changed": {
      ...one,
      ...{ submitted: false, closesAt, timeZone, link },
      changes: [both("A question was added: “Team”", "Добавен е въпрос: „Екип“")],
    },
    broadcast: {
      ...{ call, link },
      topic: both("A last word before the deadline", "Последни думи преди крайния срок"),
      body: both("Please submit early.", "Моля, подайте по-рано."),
    },
    "team-invitation": { ...one, ...{ from, role: "editor", expiresAt: closesAt, timeZone, link } },
    "team-removed": { ...one, from },
    "team-handed-over": { ...one, from, link },
    "application-imported": { ...one, ...{ submitted: true, closesAt, timeZone, link } },
    "application-received": {
      ...one,
      ...{ version: 1, receivedAt: earlier(1), closesAt, timeZone, link, answersCount: 24 },
      consents: both("Privacy notice (version 1)", "Уведомление за личните данни (версия 1)"),
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    "application-withdrawn": { ...one, ...{ reason: "We were bought.", closesAt, timeZone } },
    "message-to-applicant": { call, number: one.number, from: known.programme, link },
    "message-to-managers": { call, number: one.number, from, link },
    "seats-opened": {
      ...{ call, link, evaluator: from, how: "handed-back" },
      seats: [{ number: one.number, company: one.company }],
    },
    "retention-warning": {
      ...{ call, timeZone, link },
      due: [{ purpose: "files", from: closesAt }],
    },
    "conflicts-appeared": {
      ...{ call, link, count: 1 },
      pairs: [{ evaluator: from, number: one.number, company: one.company, toCheck: true }],
    },
    "evaluator-request": { call, from: "Elena Marinova", link },
  };
}

type Results =
  | "finalist-reminder"
  | "finalist-hub"
  | "report-ready"
  | "remedy-requested"
  | "remedy-reminder"
  | "remedy-withdrawn"
  | "pitch-invitation"
  | "pitch-reminder"
  | "pitch-cancelled"
  | "redress-received"
  | "redress-answered"
  | "hub-finalists"
  | "decision-finalist"
  | "decision-reserve"
  | "decision-not-selected"
  | "decision-ineligible";
type One = { call: Translated; company: string; number: string; link: string };

function samplesOfResults(
  { criteria, answerBy, timeZone, slug }: Known,
  one: One,
): Pick<EmailProps, Results> {
  const comments = criteria.slice(0, 2).map((criterion) => ({
    criterion,
    comments: ["The problem is described well; who pays in the first year remains open."],
  }));
  return {
    "decision-finalist": { ...one, ...{ place: 7, answerBy: answerBy.toISOString(), timeZone, comments } },
    "finalist-reminder": { ...one, answerBy: answerBy.toISOString(), timeZone },
    "finalist-hub": { ...one, hub: both("Sofia", "София"), before: both("Bergen", "Берген") },
    "report-ready": one,
    "pitch-invitation": {
      ...{ ...one, at: answerBy.toISOString(), timeZone, minutes: 20, changed: false },
      place: "https://meet.example.org/pitch",
      prepare: both("Five slides, as PDF.", "Пет слайда като PDF."),
      calendar: one.link.replace("/decision", "/interview.ics"),
    },
    "pitch-reminder": {
      ...{ ...one, at: answerBy.toISOString(), timeZone, minutes: 20 },
      place: "https://meet.example.org/pitch",
      prepare: both("Five slides, as PDF.", "Пет слайда като PDF."),
    },
    "pitch-cancelled": {
      ...one,
      at: answerBy.toISOString(),
      timeZone,
      reason: "A member of the jury is ill.",
    },
    "remedy-requested": {
      ...{ ...one, until: answerBy.toISOString(), timeZone, prolonged: false },
      asked: "The extract from the register is of last year. Please upload a current one.",
      questions: [both("Extract from the register", "Извлечение от регистъра")],
    },
    "remedy-reminder": { ...one, until: answerBy.toISOString(), timeZone },
    "remedy-withdrawn": { ...one, reason: "We have found the document in what you sent." },
    "redress-received": {
      ...{ ...one, answerBy: answerBy.toISOString(), timeZone },
      ground: both("The procedure was not kept", "Не е спазена процедурата"),
      asked: "One of the score sheets is about another company.",
    },
    "redress-answered": {
      ...{ ...one, outcome: "dismissed" },
      answer: "We have looked at every sheet: all of them are about your application.",
    },
    "hub-finalists": {
      ...{ call: one.call, hub: both("Sofia", "София"), link: `/calls/${slug}` },
      finalists: [
        { company: one.company, number: one.number, person: "Elena Marinova", email: "elena@light.example" },
      ],
    },
    "decision-reserve": { ...one, rank: 2, comments },
    "decision-not-selected": { ...one, aboveThreshold: true, comments },
    "decision-ineligible": {
      ...one,
      reasons: [
        both(
          "The company is not established in a country of the list.",
          "Компанията не е установена в държава от списъка.",
        ),
      ],
    },
  };
}

type Questions = "question-received" | "question-answered" | "question-corrected" | "follow-confirm";

function samplesOfQuestions(call: Translated, slug: string): Pick<EmailProps, Questions> {
  const link = `/calls/${slug}/questions`;
  const answer = {
    ...{ call, link, number: 12, asked: true },
    question: both("Is there a grant?", "Има ли безвъзмездна помощ?"),
    answer: both("No; there is mentoring.", "Не; има менторство."),
  };
  return {
    "question-received": { call, link },
    "question-answered": answer,
    "question-corrected": answer,
    "follow-confirm": { call, link },
  };
}

type Evaluators =
  | "evaluator-invitation"
  | "assignments-published"
  | "assignments-changed"
  | "declare-conflicts"
  | "sheet-reopened"
  | "discussion-opened"
  | "discussion-written"
  | "consensus-put-forward"
  | "assignment-withdrawn"
  | "samples-waiting"
  | "sheets-reminder"
  | "nothing-begun"
  | "evaluation-done"
  | "results-published"
  | "evaluator-reminder"
  | "evaluator-withdrawn";

function samplesForEvaluators(known: Known, dueAt: string): Pick<EmailProps, Evaluators> {
  const { call, programme, from, timeZone, code, slug } = known;
  const link = `/evaluations/${slug}`;
  const number = `${code}-0042`;
  return {
    "evaluator-invitation": {
      ...{ call, programme, from, timeZone, link, applications: 12 },
      answerBy: known.closesAt.toISOString(),
    },
    "evaluator-reminder": {
      ...{ call, programme, timeZone, link, applications: 12 },
      answerBy: known.closesAt.toISOString(),
    },
    "evaluator-withdrawn": { call, programme, accepted: false },
    "declare-conflicts": { call, link: `${link}/conflicts`, count: 86, again: false },
    "assignments-published": { ...{ call, dueAt, timeZone, link }, count: 12 },
    "assignments-changed": { ...{ call, dueAt, timeZone, link }, added: 2, closed: [] },
    "sheet-reopened": {
      ...{ call, number, link, company: "Light & Sound Ltd." },
      reason: "Two comments seem to be swapped.",
    },
    "discussion-opened": { ...{ call, number, link, company: "Light & Sound Ltd." }, rapporteur: true },
    "discussion-written": { call, number, link, company: "Light & Sound Ltd." },
    "consensus-put-forward": { ...{ call, number, link, company: "Light & Sound Ltd." }, again: false },
    "assignment-withdrawn": { ...{ call, number, link }, company: "Light & Sound Ltd.", standing: "paused" },
    "samples-waiting": { ...{ call, dueAt, timeZone }, link: `${link}/samples`, left: 2 },
    "sheets-reminder": { ...{ call, dueAt, timeZone, link }, left: 3 },
    "evaluation-done": {
      ...{ call, timeZone, link },
      count: 12,
      closed: 0,
      resultsAt: known.answerBy.toISOString(),
    },
    "results-published": { call, link: `/calls/${slug}`, count: 20, role: "evaluator" },
    "nothing-begun": { ...{ call, dueAt, timeZone, link }, count: 12, declared: true },
  };
}
