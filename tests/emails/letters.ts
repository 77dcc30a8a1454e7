import type { EmailProps, EmailTemplate } from "#emails/index.ts";

const call = { en: "MediaMotor Europe, Open Call 1", bg: "MediaMotor Europe, отворена покана 1" };
const programme = { en: "MediaMotor Europe", bg: "MediaMotor Europe" };
const timeZone = "Europe/Brussels";
const company = "Слънчоглед & Sons <ООД>";
const number = "MME1-0042";
const decided = { call, company, number, link: "/applications/42/decision" };

const comments = [
  {
    criterion: { en: "Impact", bg: "Въздействие" },
    comments: [
      "The market is described well.\nWho pays in the first year remains open.",
      "Ползата за регионалните медии е ясна, но няма сравнение с досегашни решения.",
    ],
  },
  { criterion: { en: "Team", bg: "Екип" }, comments: [] },
  {
    criterion: { en: "Implementation", bg: "Изпълнение" },
    comments: ["A second developer would lower the risk."],
  },
];

const publicAnswer = {
  call,
  number: 12,
  question: { en: "Is there a grant?", bg: "Има ли безвъзмездна помощ?" },
  answer: { en: "No.\nThere is access.", bg: "Не.\nИма достъп." },
  link: "/calls/open-call-1/questions#q12",
};

/** One example of each message. */
export const letters: EmailProps = {
  "confirm-email": { link: "/confirm/0f8c2c5e5a1b4d7f" },
  "account-exists": { signInLink: "/sign-in" },
  "new-address": { link: "/account/address/0f8c2c5e5a1b4d7f", minutes: 60 },
  "address-in-use": { signInLink: "/sign-in" },
  "further-address": {
    link: "/account/addresses/new/0f8c2c5e5a1b4d7f",
    minutes: 60,
    main: "maria@studio.example",
    has: true,
  },
  "address-adding": { address: "maria@new.example", link: "/stop-address/0f8c2c5e5a1b4d7f", days: 7 },
  "accounts-merged": {
    main: "maria@studio.example",
    address: "maria@new.example",
    at: "2020-07-01T10:00:00.000Z",
    link: "/account/addresses",
  },
  "address-changing": { address: "maria@new.example", link: "/stop-address/0f8c2c5e5a1b4d7f", days: 7 },
  "sign-in-link": { link: "/sign-in/0f8c2c5e5a1b4d7f", minutes: 15 },
  "prove-link": { link: "/account/prove/link/0f8c2c5e5a1b4d7f", minutes: 20 },
  "new-sign-in": { browser: "Firefox, Android", at: "2020-07-16T14:59:58.412Z", link: "/account" },
  "portal-alarm": { alarm: "disk-nearly-full", link: "/admin/survival" },
  "way-in-changed": {
    what: "recovery-code-used",
    at: "2020-07-16T14:59:58.412Z",
    link: "/account",
    left: 3,
  },
  "reset-password": { link: "/reset/0f8c2c5e5a1b4d7f", minutes: 60 },
  "manager-invitation": { programme, link: "/invitations/0f8c2c5e5a1b4d7f" },
  "application-received": {
    call,
    company,
    number,
    version: 2,
    receivedAt: "2020-07-16T14:59:58.412Z",
    closesAt: "2020-07-17T15:00:00.000Z",
    timeZone,
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    consents: { en: "Privacy notice (version 2)", bg: "Уведомление за личните данни (версия 2)" },
    answersCount: 31,
    link: "/applications/42",
  },
  "application-imported": {
    call,
    company,
    number,
    submitted: false,
    closesAt: "2020-07-17T15:00:00.000Z",
    timeZone,
    link: "/applications/42",
  },
  "application-withdrawn": {
    call,
    company,
    number,
    reason: "We merged with another applicant.",
    closesAt: "2020-07-17T15:00:00.000Z",
    timeZone,
  },
  "team-invitation": {
    call,
    company,
    number,
    from: "Мария Иванова",
    role: "editor",
    expiresAt: "2020-07-31T15:00:00.000Z",
    timeZone,
    link: "/team/0f8c2c5e5a1b4d7f",
  },
  "team-removed": { call, company, number, from: "Мария Иванова" },
  "team-handed-over": { call, company, number, from: "Мария Иванова", link: "/applications/42" },
  "question-received": { call, link: "/calls/open-call-1/questions" },
  "question-answered": { ...publicAnswer, asked: true },
  "question-corrected": { ...publicAnswer, asked: false, stop: "/follow/0f8c2c5e5a1b4d7f" },
  "follow-confirm": { call, link: "/follow/0f8c2c5e5a1b4d7f" },
  "message-to-applicant": { call, number, from: programme, link: "/applications/42/messages" },
  "message-to-managers": {
    call,
    number,
    from: "Андреас Папас",
    link: "/manage/calls/open-call-1/applications/42/messages",
  },
  broadcast: {
    call,
    topic: { en: "Tomorrow at 17:00", bg: "Утре в 17:00 ч." },
    body: {
      en: "The call closes tomorrow.\nPlease do not wait for the last minute.",
      bg: "Приемът приключва утре.\nМоля, не чакайте последната минута.",
    },
    link: "/applications/42/messages",
  },
  "deadline-extended": {
    call,
    company,
    number,
    standing: "draft",
    own: false,
    reason: {
      en: "The portal could not save applications between 15:02 and 15:48.",
      bg: "Порталът не можеше да записва кандидатури между 15:02 и 15:48 ч.",
    },
    from: "2020-07-17T15:00:00.000Z",
    until: "2020-07-17T17:00:00.000Z",
    timeZone,
    link: "/applications/42",
  },
  "draft-reminder": {
    call,
    company,
    number,
    hours: 48,
    closesAt: "2020-07-17T15:00:00.000Z",
    timeZone,
    missing: [
      {
        section: { en: "The team", bg: "Екипът" },
        questions: [
          { en: "Who leads the company?", bg: "Кой ръководи компанията?" },
          { en: "Number of employees", bg: "Брой служители" },
        ],
      },
    ],
    link: "/applications/42",
  },
  "form-changed": {
    call,
    company,
    number,
    changes: [
      { en: "New question in “Market”: “Who pays?”.", bg: "Нов въпрос в „Пазар“: „Кой плаща?“." },
      { en: "The question “VAT number” is no longer asked.", bg: "Въпросът „ДДС номер“ отпада." },
    ],
    submitted: false,
    closesAt: "2020-07-17T15:00:00.000Z",
    timeZone,
    link: "/applications/42",
  },
  "evaluator-invitation": {
    call,
    programme,
    from: "Мария Иванова",
    message: "Dear Jonas,\nyour work on captions would help us a lot.",
    answerBy: "2020-07-24T15:00:00.000Z",
    timeZone,
    applications: 15,
    link: "/invitations/0f8c2c5e5a1b4d7f",
  },
  "evaluator-reminder": {
    call,
    programme,
    answerBy: "2020-07-24T15:00:00.000Z",
    timeZone,
    applications: 15,
    link: "/invitations/0f8c2c5e5a1b4d7f",
  },
  "evaluator-withdrawn": {
    call,
    programme,
    accepted: true,
    submitted: 2,
    reason: "We found enough evaluators.",
  },
  "evaluator-request": { call, from: "Jonas Weber", link: "/manage/calls/call-1/evaluators/7" },
  "declare-conflicts": { call, count: 2, again: true, link: "/evaluations/call-1/conflicts" },
  "assignments-changed": {
    call,
    added: 2,
    closed: [{ number, company }],
    dueAt: "2020-08-15T15:00:00.000Z",
    timeZone,
    link: "/evaluations/mme-1",
  },
  "seats-opened": {
    call,
    evaluator: "Мария Иванова",
    how: "handed-back",
    reason: "I am ill until the end of the month.\nI am sorry.",
    seats: [{ number, company }],
    link: "/manage/calls/mme-1/assignment/repair",
  },
  "retention-warning": {
    call,
    due: [
      { purpose: "files", from: "2021-08-21T15:00:00.000Z" },
      { purpose: "letters", from: "2021-08-21T15:00:00.000Z" },
    ],
    timeZone,
    link: "/manage/calls/mme-1/retention",
  },
  "assignments-published": {
    call,
    count: 14,
    dueAt: "2020-08-07T15:00:00.000Z",
    timeZone,
    link: "/evaluations",
  },
  "nothing-begun": {
    ...{ call, timeZone, link: "/evaluations" },
    count: 14,
    declared: false,
    dueAt: "2020-08-07T15:00:00.000Z",
  },
  "sheet-reopened": {
    call,
    company,
    number,
    reason: "Two criteria seem to have been swapped.",
    link: "/sheets/42",
  },
  "discussion-opened": { call, company, number, rapporteur: true, link: "/sheets/42/discussion" },
  "discussion-written": { call, number, link: "/sheets/42/discussion" },
  "consensus-put-forward": { call, company, number, again: true, link: "/sheets/42/discussion" },
  "conflicts-appeared": {
    call,
    count: 2,
    pairs: [
      { evaluator: "Elena Marinova", number, company, toCheck: false },
      { evaluator: "Петър Василев", number: "MME1-0043", company: "Звук и светлина ООД", toCheck: true },
    ],
    link: "/manage/calls/mme-1/conflicts",
    repair: "/manage/calls/mme-1/assignment/repair",
  },
  "assignment-withdrawn": { call, company, number, standing: "paused", link: "/evaluations/mme-1" },
  "samples-waiting": {
    ...{ call, left: 2, dueAt: "2020-08-07T15:00:00.000Z", timeZone },
    link: "/evaluations/mm-1/samples",
  },
  "sheets-reminder": { call, left: 5, dueAt: "2020-08-07T15:00:00.000Z", timeZone, link: "/evaluations" },
  "evaluation-done": {
    ...{ call, count: 12, closed: 2, timeZone, link: "/evaluations/mme-1" },
    resultsAt: "2020-09-01T15:00:00.000Z",
  },
  "results-published": {
    ...{ call, count: 20, role: "follower", link: "/calls/open-call-1" },
    stop: "/follow/0f8c2c5e5a1b4d7f",
  },
  "decision-finalist": {
    ...decided,
    place: 3,
    hub: { en: "Sofia", bg: "София" },
    answerBy: "2020-08-28T15:00:00.000Z",
    timeZone,
    comments,
  },
  "finalist-reminder": { ...decided, answerBy: "2020-08-28T15:00:00.000Z", timeZone },
  "finalist-hub": { ...decided, hub: { en: "Sofia", bg: "София" }, before: { en: "Bergen", bg: "Берген" } },
  "hub-finalists": {
    call,
    hub: { en: "Sofia", bg: "София" },
    finalists: [
      { company, number, person: "Анна Петрова", email: "anna@slanchogled.example" },
      { company: "Light & Sound", number: "MME1-0043", person: "Iris Vos", email: "iris@light.example" },
    ],
    link: "/calls/open-call-1",
  },
  "report-ready": decided,
  "pitch-invitation": {
    ...{ ...decided, at: "2020-08-20T12:30:00.000Z", timeZone, minutes: 20, changed: false },
    place: "https://meet.example.org/42",
    prepare: { en: "Five slides.\nAs PDF.", bg: "Пет слайда.\nКато PDF." },
    calendar: "/applications/42/interview.ics",
  },
  "pitch-reminder": {
    ...{ ...decided, at: "2020-08-20T12:30:00.000Z", timeZone, minutes: 20 },
    place: "https://meet.example.org/42",
    prepare: { en: "Five slides.\nAs PDF.", bg: "Пет слайда.\nКато PDF." },
  },
  "pitch-cancelled": {
    ...{ ...decided, at: "2020-08-20T12:30:00.000Z", timeZone },
    reason: "A member of the jury is ill.",
  },
  "remedy-requested": {
    ...{ ...decided, until: "2020-08-08T21:59:59.999Z", timeZone, prolonged: false },
    asked: "The extract is of last year.\nИзвлечението е от миналата година.",
    questions: [{ en: "Extract from the register", bg: "Извлечение от регистъра" }],
    link: "/applications/42",
  },
  "remedy-reminder": {
    ...{ ...decided, until: "2020-08-08T21:59:59.999Z", timeZone },
    link: "/applications/42",
  },
  "remedy-withdrawn": { ...decided, reason: "We found the document.", link: "/applications/42" },
  "redress-received": {
    ...decided,
    ground: { en: "The procedure was not kept", bg: "Не е спазена процедурата" },
    asked: "One of the sheets is about another company.\nСумата не е вярна.",
    answerBy: "2020-09-20T15:00:00.000Z",
    timeZone,
    link: "/applications/42/redress",
  },
  "redress-answered": {
    ...decided,
    outcome: "partly",
    answer: "The sum was wrong.\nThe sheet is about your company.",
    link: "/applications/42/redress",
  },
  "decision-reserve": { ...decided, rank: 2, comments },
  "decision-not-selected": { ...decided, aboveThreshold: true, comments },
  "decision-ineligible": {
    ...decided,
    reasons: [
      {
        en: "The company has its seat outside the countries of the call.",
        bg: "Седалището на компанията е извън държавите, допустими по поканата.",
      },
      { en: "The company was founded before 2010.", bg: "Компанията е учредена преди 2010 г." },
    ],
    note: "You can apply again with your Bulgarian subsidiary.",
  },
};

export const templates = Object.keys(letters) as EmailTemplate[];

export const portal = {
  origin: "https://calls.example.org",
  name: "MediaMotor Europe",
  replyTo: "calls@mediamotor.example",
};
