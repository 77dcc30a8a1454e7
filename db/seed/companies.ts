import type { Answers } from "#app/domain/calls/form/definition.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type Applicant, answersOf } from "./answers.ts";
import { type Company, companyNamed, mailOf, nameOf } from "./company.ts";
import { unfinished } from "./drafts.ts";
import type { Flaw } from "./eligibility.ts";
import { demo, type Person } from "./people.ts";
import type { Hub } from "./phrases/phrases.ts";
import { progressOf, type Progress } from "./progress.ts";
import { seeded } from "./random.ts";
import { type Entry, firstCallEntries, secondCallEntries, thirdCallEntries } from "./roster.ts";
import { inLatin } from "./wording.ts";

export type SampleApplication = {
  /** Stable, and its own in the whole sample. */
  id: string;
  company: Company;
  idea: Entry["idea"];
  progress: Progress;
  /** Who has the account. */
  contact: Person;
  /** Of the answers. */
  language: Locale;
  /** Complete when submitted, else as far as the applicant came. */
  answers: Answers;
  submits: boolean;
  /** Of the call's closing. */
  year: number;
  /** What evaluators try to see: mean 0, standard deviation about 0.7 points on the scale of 0 to 5. */
  quality: number;
  flaw?: Flaw;
};

/** The applications of a sample call, the same at every time; `year` is that of its closing. */
export function sampleApplications(call: 1 | 2 | 3, year: number): SampleApplication[] {
  const entries = { 1: firstCallEntries, 2: secondCallEntries, 3: thirdCallEntries }[call]();
  return entries.map((entry, ordinal) => applicationOf(entry, ordinal, call, year));
}

function applicationOf(entry: Entry, ordinal: number, call: number, year: number): SampleApplication {
  const { idea, variant, submits, flaw, language } = entry;
  const twin = flaw === "one-per-company";
  const id = `call-${call}-${idea.id}-${variant}${twin ? "-again" : ""}`;
  const company = companyOf(entry);
  const quality = qualityOf(entry, call, company);
  const progress = flawed(progressOf(company.name, idea, quality, year), entry, year);
  const random = seeded(`answers ${company.name} ${call}`);
  const care = 1 / (1 + Math.exp(-2 * quality + random.normal()));
  const hub = hubFor(company, call);
  const applicant: Applicant = { company, idea, variant, progress, hub, care, ordinal, year, language };
  const complete = answersOf(twin ? { ...applicant, variant: 1 } : applicant, random);
  const answers = submits ? complete : unfinished(complete, id, entry.demo);
  return {
    id,
    company,
    idea,
    progress,
    contact: contactOf(entry, company),
    language,
    answers,
    submits,
    year,
    quality,
    flaw,
  };
}

function companyOf({ idea, variant, country, demo: own }: Entry): Company {
  const company = companyNamed(idea.names[variant], country);
  return own ? { ...company, founders: [demo.applicant, ...company.founders.slice(1)] } : company;
}

function contactOf({ demo: own, language, flaw }: Entry, company: Company): Person {
  if (own) return { name: `${demo.applicant.first} ${demo.applicant.family}`, ...demo.applicant };
  const founder = company.founders[flaw === "one-per-company" ? 1 : 0];
  return {
    name: language === "bg" ? nameOf(founder) : inLatin(nameOf(founder)),
    email: mailOf(founder, company),
    locale: company.country.code === "BG" ? "bg" : "en",
  };
}

/** The demo's applicant came near, and better prepared the second time. */
function qualityOf({ demo: own }: Entry, call: number, { name }: Company): number {
  return own ? 0.25 : 0.7 * seeded(`quality ${name} ${call}`).normal();
}

function flawed(progress: Progress, { flaw, variant, demo: own }: Entry, year: number): Progress {
  if (flaw === "age") return { ...progress, founded: year - 14 - variant };
  if (flaw === "size") return { ...progress, staff: 312, fullTime: 290 };
  return own ? { ...progress, founded: Math.max(2018, year - 9) } : progress;
}

const nearest: Record<string, Hub> = {
  ...{
    BG: "sofia",
    RO: "sofia",
    RS: "sofia",
    MK: "sofia",
    TR: "athens-thessaloniki",
    GR: "athens-thessaloniki",
  },
  ...{ CY: "athens-thessaloniki", IT: "athens-thessaloniki", AL: "athens-thessaloniki", BE: "brussels" },
  ...{
    NL: "brussels",
    FR: "brussels",
    LU: "brussels",
    DE: "brussels",
    NO: "bergen",
    SE: "bergen",
    DK: "bergen",
  },
  ...{ FI: "bergen", IS: "bergen", EE: "bergen", GB: "bergen" },
};

function hubFor({ name, country }: Company, call: number): Hub {
  const random = seeded(`hub ${name} ${call}`);
  const near = nearest[country.code];
  if (near && random.chance(0.65)) return near;
  return random.pick(["sofia", "athens-thessaloniki", "brussels", "brussels", "bergen", "bergen", "any"]);
}
