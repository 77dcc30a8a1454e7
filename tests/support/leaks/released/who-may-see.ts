import { type Audience, judge, type Secrets } from "../judge.ts";
import { type Person, persons } from "./people.ts";

/** The table of secrets once the results are out: each kind of planted word, and who of its audience may ever read it. */
const table: Secrets = {
  // of a person
  name: "self team listed manager reader hub eraser",
  email: "self team manager reader hub eraser",
  // of an application; whoever has a place is known to everybody by name
  company: "team listed manager reader public hub",
  vat: "team manager reader",
  summary: "team assigned manager reader hub",
  website: "team assigned manager reader hub",
  team: "team assigned manager reader hub",
  investors: "team manager reader",
  inner: "team manager reader",
  file: "team assigned manager reader hub",
  content: "team assigned manager reader hub",
  note: "manager reader",
  whynot: "team manager reader",
  // of a sheet
  toapplicant: "author manager told",
  overall: "author manager told",
  tomanagers: "author manager",
  overallinner: "author manager",
  organisation: "self manager",
  // of a decision
  frozen: "manager",
  byhand: "manager",
  percent: "team manager",
  composed: "team manager",
  fromus: "team manager",
  // Both are messages, too, and those assistants read.
  redress: "team manager reader",
  looked: "team manager reader",
  place: "team manager",
  prepare: "team manager",
};

const manager: Person[] = ["manager", "second"];
const reader: Person[] = ["assistant"];
const everybody = ["nobody", ...persons] as Person[];

const entry = (team: Person[], more: Audience<Person> = {}): Audience<Person> => ({
  ...{ team, manager, reader, assigned: ["one", "two"], listed: ["one", "two", "idle"] },
  ...more,
});
/** Both evaluators' sheets of an entry; `told`: who reads the comments in the report. */
const sheets = (of: string, told: Person[]) => ({
  [`one${of}`]: { author: ["one"], manager, told },
  [`two${of}`]: { author: ["two"], manager, told },
});
const person = (self: Person, more: Audience<Person> = {}): Audience<Person> => ({
  ...{ self: [self], manager, reader },
  ...more,
});
const applicant = (self: Person, more: Audience<Person> = {}) =>
  person(self, { listed: ["one", "two", "idle"], eraser: ["administrator"], ...more });
const evaluator = (self: Person): Audience<Person> => ({ self: [self], manager });

const teams: Record<string, Person[]> = {
  f1: ["first", "partner"],
  f2: ["other"],
  r1: ["waiting"],
  n1: ["passed"],
  b1: ["below"],
  i1: ["unfit"],
};

const audiences: Record<string, Audience> = {
  f1: entry(teams.f1, { public: everybody, hub: ["athub"] }),
  f2: entry(teams.f2, { public: everybody, hub: ["elsewhere"] }),
  r1: entry(teams.r1),
  n1: entry(teams.n1),
  b1: entry(teams.b1, { assigned: ["one", "two", "idle"] }),
  // Nobody evaluated it; among all that were submitted evaluators look for conflicts.
  i1: entry(teams.i1, { assigned: [] }),
  n: { manager },

  ...sheets("f1", teams.f1),
  ...sheets("f2", teams.f2),
  ...sheets("r1", teams.r1),
  // Its report says it in the managers' words, ...
  ...sheets("n1", []),
  // ... and its report was never approved.
  ...sheets("b1", []),
  // Never submitted.
  idleb1: { author: ["idle"] },

  first: applicant("first", { team: ["partner"], hub: ["athub"] }),
  partner: applicant("partner", { team: ["first"], hub: ["athub"] }),
  other: applicant("other", { hub: ["elsewhere"] }),
  waiting: applicant("waiting"),
  passed: applicant("passed"),
  below: applicant("below"),
  unfit: applicant("unfit"),
  one: evaluator("one"),
  two: evaluator("two"),
  idle: evaluator("idle"),
  manager: person("manager"),
  // Whoever was answered reads by whom.
  second: person("second", { listed: ["passed"] }),
  assistant: person("assistant"),
  athub: person("athub"),
  elsewhere: person("elsewhere"),
  neighbour: { self: ["neighbour"] },
  stranger: { self: ["stranger"] },
  administrator: { self: ["administrator"] },

  // Scores, by their last digit.
  ...Object.fromEntries(Object.values(teams).map((team, at) => [String(at + 1), { team, manager }])),
  ...Object.fromEntries(Object.entries(teams).map(([of, team]) => [`invited${of}`, { team, manager }])),
};

export const maySee = judge(table, audiences);
export const secretFields = Object.keys(table);
