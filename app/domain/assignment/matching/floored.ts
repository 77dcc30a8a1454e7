import { upTo } from "./counting-sort.ts";
import { createHeap } from "./heap.ts";
import type { Seating } from "./seating.ts";
import { servedOf } from "./served.ts";

/** A seating in which every application should be served at least so well, and room to look for chains of exchanges. */
export type Floored = {
  seating: Seating;
  /** Sum of suitabilities by application, millionths, and the least it should be. */
  served: Float64Array;
  floor: Float64Array;
  /** The edges of each row with the best at the current prices first, where `isRanked`. */
  ranked: Int32Array;
  isRanked: Uint8Array;
  heap: ReturnType<typeof createHeap>;
  /** By evaluator: loss of the cheapest chain to it, its last step (`viaSeat` goes to the evaluator of `viaEdge`), the
   * evaluator before, and the seat in which the chain began. */
  loss: Float64Array;
  viaSeat: Int32Array;
  viaEdge: Int32Array;
  before: Int32Array;
  start: Int32Array;
};

export function withFloor(seating: Seating, served: Float64Array, floor: Float64Array): Floored {
  const evaluators = seating.price.length;
  return {
    seating,
    served,
    floor,
    ranked: upTo(seating.weight.length),
    isRanked: new Uint8Array(served.length),
    heap: createHeap(256),
    loss: new Float64Array(evaluators),
    viaSeat: new Int32Array(evaluators),
    viaEdge: new Int32Array(evaluators),
    before: new Int32Array(evaluators),
    start: new Int32Array(evaluators),
  };
}

export function withoutFloor(seating: Seating): Floored {
  const served = servedOf(seating.network, seating.held);
  return withFloor(
    seating,
    served,
    served.map(() => -Infinity),
  );
}
