import type { Answers } from "#app/domain/calls/form/definition.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Company } from "./company.ts";
import type { Idea } from "./ideas/idea.ts";
import { bulgarian } from "./phrases/bg.ts";
import { english } from "./phrases/en.ts";
import type { Hub } from "./phrases/phrases.ts";
import type { Progress } from "./progress.ts";
import { type Layout, laidOut } from "./layout.ts";
import { fitting, marksOf } from "./marks.ts";
import { type Random, seeded } from "./random.ts";
import { valuesOf } from "./values.ts";
import { inLatin, word } from "./wording.ts";

export type Applicant = {
  company: Company;
  idea: Idea;
  /** 0 for the first company with this idea; the others have their own pitch and leave out a sentence. */
  variant: number;
  progress: Progress;
  hub: Hub;
  /** From 0 to 1: who writes thoroughly leaves little out. */
  care: number;
  /** Its place among the applications of the call. */
  ordinal: number;
  year: number;
  language: Locale;
};

/** A complete application, as its company would write it. */
export function answersOf(applicant: Applicant, random: Random): Answers {
  return {
    ...particulars(applicant, random),
    ...longAnswers(applicant, random),
    honour: true,
    "data-protection": true,
  };
}

function particulars(
  { company, idea, progress, hub, language, ordinal }: Applicant,
  random: Random,
): Answers {
  return {
    company: company.legalName,
    "registration-number": company.registrationNumber,
    "vat-number": company.vatNumber,
    country: company.country.code,
    address: language === "bg" ? company.address : inLatin(company.address).replace(/[„“]/g, ""),
    founded: String(progress.founded),
    staff: String(progress.staff),
    turnover: String(progress.income),
    website: `https://${company.domain}`,
    "contact-phone": company.phone,
    ...(isSelling(progress) && { "paying-customers": String(Math.max(1, progress.paying)) }),
    sector: idea.sector,
    challenge: idea.challenge,
    topics: idea.topics,
    stage: progress.stage,
    hub,
    video: random.chance(0.4) ? videoOf(company) : "",
    investors: investorsOf(ordinal),
  };
}

/** A few have investors, and some of those send evaluators. */
function investorsOf(ordinal: number): string {
  if (ordinal % 40 === 11) return "Atlantic Angels\nNordwind Seed Fund";
  if (ordinal % 40 === 23) return "Thermaic Ventures (8 %)";
  return ordinal % 7 === 3 ? "Founders and employees" : "";
}

/** Who is asked how many customers pay. */
function isSelling({ stage }: Progress): boolean {
  return stage === "customers" || stage === "growth";
}

/** No video on Vimeo has a number that begins with zeros. */
function videoOf({ name }: Company): string {
  return `https://vimeo.com/0000${seeded(`video ${name}`).between(100_000, 999_999)}`;
}

function longAnswers(applicant: Applicant, random: Random): Answers {
  const { company, idea, variant, progress, hub, year, language, care, ordinal } = applicant;
  const phrases = language === "bg" ? bulgarian : english;
  const values = valuesOf(company, idea, progress, year, language);
  const marks = marksOf(idea, progress, year);
  const layout = random.pick(["prose", "prose", "paragraphs", "list"] as const);
  const say = (slots: string[][], most: number, ownLayout: Layout = "prose") =>
    laidOut(sentences(slots, marks, care, ordinal, random), most, ownLayout, (text) =>
      word(text, values, random),
    );
  const own = (texts: string[]) => withoutOne(texts, variant).map((text) => [text]);

  return {
    summary: word(pitch(applicant, phrases.pitches), values, random),
    problem: say([...own(idea.problem), ...phrases.problem], 1500),
    solution: say([...own(idea.solution), [idea.proof], ...phrases.solution], 2500, layout),
    "intellectual-property": say(phrases.intellectualProperty, 1000, layout),
    market: say(phrases.market, 1500, layout),
    competition: say(phrases.competition, 1200),
    "business-model": say(phrases.business, 1500, layout),
    traction: say(phrases.traction, 1200),
    team: say(phrases.team, 1800),
    motivation: say([...phrases.motivation, phrases.hubs[hub], phrases.closing], 1200),
    "other-funding": say([phrases.funding], 800),
    ethics: say([[idea.ethics], phrases.ethics], 1000),
  };
}

function pitch({ idea, variant }: Applicant, forms: string[]): string {
  if (variant === 0) return idea.pitch;
  const own = forms.filter((_, at) => at % 2 === variant % 2);
  return own[idea.id.length % own.length];
}

function withoutOne(texts: string[], variant: number): string[] {
  return variant === 0 ? texts : texts.filter((_, at) => at !== 1 + (variant % (texts.length - 1)));
}

/** One wording for each place; who is in a hurry skips places after the first. */
function sentences(
  slots: string[][],
  marks: Set<string>,
  care: number,
  ordinal: number,
  random: Random,
): string[] {
  return slots
    .map((wordings) => fitting(wordings, marks))
    .filter((wordings, at) => wordings.length > 0 && (at === 0 || random.next() < 0.82 + 0.18 * care))
    .map((wordings) => dealt(wordings, ordinal))
    .filter(Boolean);
}

/** As from a deck that is shuffled anew when it is used up, so that no wording is heard much oftener than another. */
function dealt(wordings: string[], ordinal: number): string {
  const deck = Math.floor(ordinal / wordings.length);
  return seeded(`${deck} ${wordings[0]}`).shuffled(wordings)[ordinal % wordings.length];
}
