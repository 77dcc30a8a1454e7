import type { Pair } from "./problem.ts";

type Standing = Pair & {
  suitability: number;
  /** Whether it may go: its score sheet is not submitted. */
  free: boolean;
};

/** How somebody can come to an application, and what that does to the total (millionths). */
export type WayIn = { in: string; out?: string; swap?: string; gain: number };

type Question = {
  application: string;
  /** Evaluators that the application should have. */
  wanted: number;
  standing: {
    of: (application: string) => readonly Standing[];
    with: (evaluator: string) => readonly Standing[];
  };
  /** How well a pair suits (millionths); undefined when it may not be. */
  suitability: (pair: Pair) => number | undefined;
  most: (evaluator: string) => number;
  /** Whether two may not have the same application: colleagues, compatriots. */
  clash: (one: string, other: string) => boolean;
};

/**
 * The best way in of an evaluator: an empty seat, the place of somebody who goes, or, for somebody who is full, an exchange
 * with who goes of one application each. Undefined when there is none. One step only: what more steps would gain, a new
 * proposal finds.
 */
export function wayIn(question: Question, evaluator: string): WayIn | undefined {
  const ways = [...seats(question, evaluator)].toSorted((one, other) => other.gain - one.gain);
  return ways[0];
}

function* seats(question: Question, evaluator: string): Generator<WayIn> {
  const { application, wanted, standing, suitability, most } = question;
  const worth = suitability({ application, evaluator });
  const own = standing.of(application);
  if (worth === undefined || own.some((pair) => pair.evaluator === evaluator)) return;
  const load = standing.with(evaluator);
  const hasRoom = load.length < most(evaluator);
  if (own.length < wanted && hasRoom && fits(question, evaluator, own)) yield { in: evaluator, gain: worth };
  for (const goes of own.filter(({ free }) => free)) {
    if (!fits(question, evaluator, without(own, goes))) continue;
    const way = { in: evaluator, out: goes.evaluator, gain: worth - goes.suitability };
    if (hasRoom) yield way;
    else yield* exchanges(question, way, load);
  }
}

/** Who is full hands one of theirs to the one who goes. */
function* exchanges(
  question: Question,
  way: WayIn & { out?: string },
  load: readonly Standing[],
): Generator<WayIn> {
  const out = way.out!;
  for (const given of load.filter(({ free }) => free)) {
    const worth = question.suitability({ application: given.application, evaluator: out });
    const there = question.standing.of(given.application);
    if (worth === undefined || there.some((pair) => pair.evaluator === out)) continue;
    if (!fits(question, out, without(there, given))) continue;
    yield { ...way, swap: given.application, gain: way.gain + worth - given.suitability };
  }
}

function without(pairs: readonly Standing[], gone: Standing) {
  return pairs.filter((pair) => pair !== gone);
}

function fits({ clash }: Question, evaluator: string, others: readonly Pair[]) {
  return others.every((other) => !clash(evaluator, other.evaluator));
}
