import type { Locale } from "#app/i18n/locale.ts";
import { bulgarianComments } from "./comments/bg.ts";
import { type Band, type CriterionId, criteria } from "./comments/comments.ts";
import { englishComments } from "./comments/en.ts";
import type { SampleApplication } from "./companies.ts";
import type { SampleEvaluator } from "./evaluators.ts";
import { fitting, marksOf } from "./marks.ts";
import { type Random, seeded } from "./random.ts";
import { mediaMotorScoring } from "./scoring.ts";
import { stages } from "./stages.ts";
import { valuesOf } from "./values.ts";
import type { Confidence } from "#db/schema/evaluation.ts";
import { inLatin, word } from "./wording.ts";

type CriterionScore = { points: number; toApplicant: string; toManagers: string };

/** A filled score sheet. */
export type SampleSheet = {
  scores: Record<CriterionId, CriterionScore>;
  overallToApplicant: string;
  overallToManagers: string;
  confidence: Confidence;
};

/** Always the same sheet for the same pair. */
export function sampleSheet(application: SampleApplication, evaluator: SampleEvaluator): SampleSheet {
  const random = seeded(`sheet ${application.id} ${evaluator.email}`);
  const points = pointsOf(application, evaluator, random);
  const write = writer(application, evaluator, random);
  return {
    scores: Object.fromEntries(
      criteria.map((id) => [id, { points: points[id], ...write.remarks(id, points[id]) }]),
    ),
    ...write.overall(points),
    confidence: confidenceOf(application, evaluator),
  } as SampleSheet;
}

/** Mostly middling; of its own seed, so that points and words stay what they were. */
function confidenceOf({ id }: SampleApplication, { email }: SampleEvaluator): Confidence {
  const sure = seeded(`confidence ${id} ${email}`).next();
  return sure < 0.2 ? "low" : sure < 0.65 ? "medium" : "high";
}

/** Points around which evaluators give theirs, if neither company nor evaluator is special. */
const middle = 3.3;

/**
 * What an evaluator sees of a company's quality (sd 0.7): more or less lenient (sd 0.28), spreading points more or less
 * (lognormal, 0.15), and with noise (0.5 for the whole, 0.6 for each criterion; together about 0.65 in the weighted
 * mean). These are the shares of the NIPS experiment of 2014: Lawrence and Cortes, arxiv.org/abs/2109.09774.
 */
function pointsOf(application: SampleApplication, evaluator: SampleEvaluator, random: Random) {
  const habits = seeded(`habits ${evaluator.email}`);
  const leniency = 0.28 * habits.normal();
  const spread = Math.exp(0.15 * habits.normal());
  const impression = 0.5 * random.normal();
  return Object.fromEntries(
    criteria.map((id) => {
      const seen = application.quality + leaning(application, id) + impression + 0.6 * random.normal();
      return [id, Math.min(5, Math.max(0, Math.round(middle + leniency + spread * seen)))];
    }),
  ) as Record<CriterionId, number>;
}

/** Each company is better at some criteria; business convinces with each stage that is reached. */
function leaning({ id, progress }: SampleApplication, criterion: CriterionId): number {
  const stage = criterion === "business" ? 0.3 * (stages.indexOf(progress.stage) - 1.5) : 0;
  return stage + 0.3 * seeded(`leaning ${id} ${criterion}`).normal();
}

function writer(application: SampleApplication, evaluator: SampleEvaluator, random: Random) {
  const language = languageOf(application, evaluator);
  const phrases = language === "bg" ? bulgarianComments : englishComments;
  const { company, progress, year } = application;
  const idea = language === application.language ? application.idea : { ...application.idea, ...unnamed };
  const values = {
    ...valuesOf(company, idea, progress, year, language),
    name: language === "bg" ? company.name : inLatin(company.name),
    hubName: random.pick(["Sofia", "Bergen", "Brussels"]),
  };
  const marks = marksOf(idea, progress, year);
  const say = (wordings: string[]) => word(random.pick(fitting(wordings, marks)), values, random);

  return {
    remarks: (id: CriterionId, points: number) => ({
      toApplicant: random.chance(0.7) ? say(phrases.criteria[id][bandOf(points)]) : "",
      toManagers: "",
    }),
    overall: (points: Record<CriterionId, number>) => {
      const ranked = random.shuffled(criteria).sort((one, other) => points[other] - points[one]);
      const strength = say(phrases.strength[ranked[0]]);
      const advice = say(phrases.advice[ranked.at(-1)!]);
      return {
        overallToApplicant: `${say(phrases.overall[bandOfAll(points)])} ${strength} ${advice}`,
        overallToManagers: random.chance(0.15) ? say(phrases.toManagers) : "",
      };
    },
  };
}

/** How an English comment speaks of what is described in Bulgarian. */
const unnamed = {
  ...{ product: "the product", customer: "a customer", customers: "such customers", buyer: "the buyer" },
  ...{ field: "the field", unit: "customer", units: "customers" },
};

/** A Bulgarian application is answered in Bulgarian by whoever reads it. */
function languageOf({ language }: SampleApplication, { languages }: SampleEvaluator): Locale {
  return languages.includes(language) ? language : "en";
}

function bandOf(points: number): Band {
  return points >= 4 ? "high" : points === 3 ? "middle" : "low";
}

function bandOfAll(points: Record<CriterionId, number>): Band {
  const percent = mediaMotorScoring.criteria.reduce(
    (sum, { id, weight }) => sum + weight * points[id as CriterionId],
    0,
  );
  return percent >= 72 ? "high" : percent >= 52 ? "middle" : "low";
}
