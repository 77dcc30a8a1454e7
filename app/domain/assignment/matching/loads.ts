import type { Seating } from "./seating.ts";

/*
 * What loads an evaluator is content with at its price. A unit of load earns the price, and up to the least load as much as
 * an empty seat costs besides; so at a positive price an evaluator wants all it has room for, at a negative one no more than
 * the least, at zero anything between.
 */

export function leastContent({ network, price }: Seating, evaluator: number) {
  if (price[evaluator] > 0) return network.most[evaluator];
  return price[evaluator] > -network.emptySeat ? network.least[evaluator] : 0;
}

export function mostContent({ network, price }: Seating, evaluator: number) {
  return price[evaluator] < 0 ? network.least[evaluator] : network.most[evaluator];
}

/** By how much the price must rise before the evaluator is content with one more. */
export function priceOfOneMore(seating: Seating, evaluator: number) {
  const { network, price, load } = seating;
  if (load[evaluator] < mostContent(seating, evaluator)) return 0;
  return mostContent(seating, evaluator) < network.most[evaluator] ? -price[evaluator] : Infinity;
}

/** By how much the price must fall before the evaluator is content with one less. */
export function priceOfOneLess(seating: Seating, evaluator: number) {
  const { network, price, load } = seating;
  const content = leastContent(seating, evaluator);
  if (load[evaluator] > content) return 0;
  if (content > network.least[evaluator]) return price[evaluator];
  return content > 0 ? price[evaluator] + network.emptySeat : Infinity;
}
