import type { Locale } from "#app/i18n/locale.ts";
import type { Flaw } from "./eligibility.ts";
import { conflictedCompanies } from "./evaluators.ts";
import { bulgarianIdeas, elsewhereIdeas, englishIdeas, type Idea } from "./ideas.ts";
import { seeded } from "./random.ts";

/** Who applies: an idea, which of its companies, from where. */
export type Entry = {
  idea: Idea;
  variant: number;
  country: string;
  language: Locale;
  submits: boolean;
  flaw?: Flaw;
  /** Of the demo's applicant. */
  demo?: boolean;
};

/** Where the English applications come from: those submitted in Call 1, its drafts, and all later ones. */
const submittedFrom =
  "BG4 GR8 BE6 NO5 ES6 IT5 DE5 GB5 FR4 PT3 NL4 RO2 IE1 PL2 SE1 DK1 FI2 EE1 LT1 LV1 SI1 HR1 HU1 CZ1 CY1 IL1 RS1 US1 IN1";
const draftedFrom =
  "BG4 GR6 BE3 NO2 ES5 IT4 DE3 GB4 FR3 PT3 NL2 RO3 IE1 PL2 SE1 DK1 FI1 AT1 CH1 LU1 MT1 SK1 MK1 TR1 UA1";
const laterFrom =
  "BG5 GR6 BE5 NO4 ES5 IT4 DE4 GB4 FR4 PT3 NL3 RO2 IE1 PL2 SE1 DK1 FI1 EE1 AT1 CH1 SI1 RS1 IS1 GE1 MD1 AL1 US1";

/** Countries that something else relies on: conflicts, flaws, the demo. */
const countriesOf: Record<string, string> = {
  "haptic-glove": conflictedCompanies.Tactilium,
  "heritage-ar": conflictedCompanies.Ruinlight,
  "theatre-glasses": "BG",
  "generative-score": "US",
  highlights: "IN",
  "contextual-ads": "GB",
  "stage-light": "CZ",
  "ticket-fair": "FR",
  vertical: "DE",
  "cold-chain": "PL",
};

const flaws: Record<string, Flaw> = {
  "contextual-ads": "age",
  "stage-light": "age",
  "ticket-fair": "size",
  "cold-chain": "industry",
};

const shuffled = seeded("order of ideas").shuffled(englishIdeas);

export function firstCallEntries(): Entry[] {
  const submitted = inEnglish([...englishIdeas, ...elsewhereIdeas], 0, submittedFrom).map(withFlaw);
  const twice = submitted.find(({ idea }) => idea.id === "vertical")!;
  return [
    ...[...submitted, ...inBulgarian(bulgarianIdeas, 0)].map(submitting),
    submitting({ ...twice, flaw: "one-per-company" }),
    ...inEnglish(shuffled.slice(0, 55), 1, draftedFrom),
    ...inBulgarian(bulgarianIdeas.slice(0, 4), 1),
  ];
}

export function secondCallEntries(): Entry[] {
  const entries = [
    ...inEnglish([...elsewhereIdeas, ...shuffled.slice(55)], 1, laterFrom),
    ...inEnglish(shuffled.slice(0, 35), 2, laterFrom),
    ...inBulgarian(bulgarianIdeas.slice(4), 1),
    ...inBulgarian(bulgarianIdeas.slice(0, 1), 2),
  ];
  return someSubmitting(entries, 41).map(withFlaw);
}

/** The demo's applicant tries again with the company of Call 1. */
export function thirdCallEntries(): Entry[] {
  const again = firstCallEntries().find(({ demo }) => demo)!;
  const others = [
    ...inEnglish(shuffled.slice(35, 65), 2, laterFrom),
    ...inBulgarian(bulgarianIdeas.slice(1, 4), 2),
  ];
  return [...someSubmitting(others, 12), { ...again, submits: false }];
}

function inEnglish(ideas: Idea[], variant: number, from: string): Entry[] {
  const fixed = (idea: Idea) => (variant === 0 ? countriesOf[idea.id] : undefined);
  const taken = ideas.flatMap((idea) => fixed(idea) ?? []);
  const free = seeded(`countries ${variant} ${ideas[0].id}`).shuffled(without(taken, spread(from)));
  return ideas.map((idea) => ({
    ...{ idea, variant, language: "en" as const, submits: false },
    country: fixed(idea) ?? free.pop()!,
    demo: variant === 0 && idea.id === "theatre-glasses",
  }));
}

function inBulgarian(ideas: Idea[], variant: number): Entry[] {
  return ideas.map((idea) => ({ idea, variant, country: "BG", language: "bg", submits: false }));
}

function spread(from: string): string[] {
  return from.split(" ").flatMap((entry) => Array<string>(Number(entry.slice(2))).fill(entry.slice(0, 2)));
}

function without(taken: string[], countries: string[]): string[] {
  const left = [...countries];
  for (const country of taken) left.splice(left.indexOf(country), 1);
  return left;
}

function submitting(entry: Entry): Entry {
  return { ...entry, submits: true };
}

function someSubmitting(entries: Entry[], count: number): Entry[] {
  return seeded(`submitting ${count}`)
    .shuffled(entries)
    .map((entry, at) => ({ ...entry, submits: at < count }));
}

function withFlaw(entry: Entry): Entry {
  if (["US", "IN"].includes(entry.country)) return { ...entry, flaw: "country" };
  const own = entry.variant === 0 || entry.idea.id === "cold-chain" ? flaws[entry.idea.id] : undefined;
  return own ? { ...entry, flaw: own } : entry;
}
