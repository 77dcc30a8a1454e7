import type { Idea } from "./ideas/idea.ts";
import { seeded } from "./random.ts";
import { stages, type Stage } from "./stages.ts";

/** How far a company has come, in figures that fit together. */
export type Progress = {
  stage: Stage;
  founded: number;
  staff: number;
  fullTime: number;
  /** Units under contract. */
  paying: number;
  /** Euros of the last twelve months, and of one month today. */
  income: number;
  monthly: number;
};

const yearlyIncome: Record<Stage, [least: number, most: number]> = {
  prototype: [0, 6_000],
  pilot: [9_000, 46_000],
  customers: [70_000, 340_000],
  growth: [450_000, 1_700_000],
};

const headcount: Record<Stage, [least: number, most: number]> = {
  prototype: [3, 4],
  pilot: [4, 7],
  customers: [5, 14],
  growth: [13, 36],
};

/** Better companies are further, and older ones: a company of average quality and three years has its first pilots. */
export function progressOf(name: string, idea: Idea, quality: number, year: number): Progress {
  const random = seeded(`progress ${name} ${year}`);
  const { stage: leastStage = "prototype", contracts = 0 } = idea.proven ?? {};
  const youngest = 1 + stages.indexOf(leastStage);
  const age = Math.max(youngest, 1 + Math.floor(random.next() * random.next() * 8));
  const stage = later(leastStage, stageAt(quality + 0.16 * (age - 3) + 0.35 * random.normal()));
  const staff = random.between(...headcount[stage]);
  return {
    stage,
    founded: year - age,
    staff,
    fullTime: Math.max(2, Math.min(staff - 1, Math.round(staff * (0.6 + 0.4 * random.next())))),
    ...earnings(stage, idea, contracts, random.between(...yearlyIncome[stage]), 0.55 + 0.3 * random.next()),
  };
}

function stageAt(maturity: number): Stage {
  const passed = [-0.6, 0.3, 1.15].filter((threshold) => maturity >= threshold);
  return stages[passed.length];
}

function later(one: Stage, other: Stage): Stage {
  return stages[Math.max(stages.indexOf(one), stages.indexOf(other))];
}

/** Contracts won during the year have paid for a part of it. */
function earnings(stage: Stage, idea: Idea, contracts: number, wanted: number, shareOfYear: number) {
  if (stage === "prototype") return { paying: 0, income: 0, monthly: 0 };
  const most = Math.max(1, Math.floor(idea.inEurope * 0.06));
  const least = Math.max(contracts, stage === "pilot" ? 1 : 2);
  const paying = Math.max(least, Math.min(most, Math.round(wanted / idea.price)));
  const yearly = paying * idea.price;
  return { paying, income: roundedTo(100, yearly * shareOfYear), monthly: roundedTo(50, yearly / 12) };
}

function roundedTo(step: number, amount: number): number {
  return Math.round(amount / step) * step;
}
