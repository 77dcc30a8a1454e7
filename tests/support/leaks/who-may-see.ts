import { audiences } from "./audiences.ts";
import { judge, type Secrets } from "./judge.ts";

/** The table of secrets: each kind of planted word, and who of its audience may ever read it. Nobody else may. */
const table: Secrets = {
  // of a person
  name: "self team listed manager reader",
  email: "self team manager reader",
  profile: "self",
  passkey: "",
  password: "",
  secret: "",
  key: "",
  subjectat: "",
  // of an application
  company: "team listed manager reader",
  vat: "team manager reader",
  summary: "team assigned manager reader",
  later: "team",
  website: "team told manager reader",
  team: "team told manager reader",
  investors: "team manager reader",
  inner: "team manager reader",
  file: "team told manager reader",
  content: "team assigned manager reader",
  note: "manager reader",
  // Stands beside a decision only, and nobody has decided here.
  screened: "",
  withdrawn: "team manager reader",
  question: "team desk",
  reply: "team desk",
  objected: "team manager",
  objectedat: "team manager",
  objection: "team manager",
  illness: "team desk",
  imported: "",
  // of a sheet, a conflict, a discussion
  toapplicant: "author peers manager",
  tomanagers: "author manager",
  overall: "author peers manager",
  overallinner: "author manager",
  reopened: "author manager",
  recused: "",
  conflict: "author manager",
  conflictdecided: "manager",
  step: "manager",
  ownside: "manager",
  otherside: "manager",
  discussed: "assigned manager",
  moderated: "assigned manager",
  talkedover: "manager",
  // Put forward to nobody yet: its rapporteur's alone.
  consensus: "rapporteur",
  consensusoverall: "rapporteur",
  // of an evaluator
  organisation: "self manager",
  request: "self manager",
  tie: "self manager",
  mentored: "manager",
  excuse: "manager",
  line: "manager",
  // of a call
  asked: "manager reader",
  raw: "",
  published: "everybody",
  answer: "everybody",
  subject: "applicants manager reader",
  broadcast: "applicants manager reader",
  table: "manager",
  row: "manager",
  token: "manager",
  declined: "manager",
  letgo: "manager",
  followtoken: "",
  alias: "manager",
  otheralias: "manager",
  sampletitle: "evaluators manager",
  sample: "evaluators manager",
  // Told to whoever has scored the samples.
  anchor: "scored manager",
  samplecomment: "scored manager",
  sampleinner: "scored manager",
  sampleoverall: "scored manager",
  scenario: "manager",
  undertaking: "evaluators manager",
  emailnote: "manager",
};
audiences.n1.rapporteur = ["one"];

export const maySee = judge(table, audiences);
export const secretFields = Object.keys(table);
/** Kept, and on no page of this world: how people prove who they are, what opens a link, a question as it was typed. */
export const shownToNobody = secretFields.filter((field) => table[field] === "");
