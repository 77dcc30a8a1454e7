import { pickBest, type Picks, roomForPicks } from "./choose.ts";
import type { Network } from "./network.ts";
import { settle } from "./optimum.ts";
import { weigh } from "./penalties.ts";
import { copyOf, type Seating } from "./seating.ts";
import { mostEmphasis, scale } from "./weights.ts";

/**
 * Lagrange multipliers for "every application is served at least so well": an application's suitabilities count 1 + emphasis
 * times, so that it gets better evaluators where the others lose little by it.
 */
export type Emphasis = {
  /** Of greatest weight under the emphasis. */
  seating: Seating;
  /** By application, whole numbers: 1/`scale` of its suitability. */
  of: Float64Array;
  picks: Picks;
};

const most = (mostEmphasis - 1) * scale;

export function withoutEmphasis(optimum: Seating): Emphasis {
  const { network } = optimum;
  const base = network.weight.slice();
  const weight = network.limits.length > 0 ? network.weight.slice() : base;
  const seating = { ...copyOf(optimum), base, weight };
  return {
    seating,
    of: new Float64Array(network.applications.length),
    picks: roomForPicks(network.mostSeats),
  };
}

/** As much emphasis as makes each application choose enough suitability at the present prices, no more. */
export function emphasiseByNeed(emphasis: Emphasis, served: Float64Array, floor: Float64Array) {
  const before = emphasis.of.slice();
  for (let application = 0; application < floor.length; application++)
    if (served[application] < floor[application] || before[application] > 0)
      emphasise(emphasis, application, leastEmphasis(emphasis, application, floor[application]));
  settle(emphasis.seating);
  return before.some((was, application) => was !== emphasis.of[application]);
}

/**
 * Polyak's step: emphasis moves along the shortfalls, the further the more is still open between the total reached and what
 * is possible at most. Held and Karp (1971); Polyak, "Minimization of unsmooth functionals" (1969).
 */
export function emphasiseByShortfall(
  emphasis: Emphasis,
  served: Float64Array,
  floor: Float64Array,
  open: number,
) {
  const shortfall = floor.map((sum, a) => (emphasis.of[a] > 0 || served[a] < sum ? sum - served[a] : 0));
  const squares = shortfall.reduce((sum, one) => sum + one * one, 0);
  if (squares === 0) return false;
  let moved = false;
  shortfall.forEach((units, application) => {
    const next = Math.min(most, Math.max(0, Math.round(emphasis.of[application] + (open * units) / squares)));
    if (next === emphasis.of[application]) return;
    emphasise(emphasis, application, next);
    moved = true;
  });
  if (moved) settle(emphasis.seating);
  return moved;
}

function emphasise({ seating, of }: Emphasis, application: number, emphasis: number) {
  const { network, base } = seating;
  of[application] = emphasis;
  for (let edge = network.rowStart[application]; edge < network.rowStart[application + 1]; edge++)
    base[edge] = network.weight[edge] + emphasis * network.value[edge];
  if (network.limits.length > 0) weigh(seating, application);
}

/** By bisection: the more emphasis, the more suitability an application chooses. */
function leastEmphasis(emphasis: Emphasis, application: number, floor: number) {
  let low = -1;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    emphasise(emphasis, application, middle);
    if (chosen(emphasis, application) >= floor) high = middle;
    else low = middle;
  }
  return high;
}

function chosen({ seating, picks }: Emphasis, application: number) {
  const network: Network = seating.network;
  const seats = network.seatStart[application + 1] - network.seatStart[application];
  pickBest(network, seating.weight, seating.price, application, seats, picks);
  let sum = network.lockedValue[application];
  for (let i = 0; i < picks.count; i++) sum += network.value[picks.edges[i]];
  return sum;
}
