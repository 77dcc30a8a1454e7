/** Where an application may truly stand: ranks count from 1, probabilities are between 0 and 1. */
export type Uncertainty = { expectedRank: number; from: number; to: number; amongFirst: number };

/**
 * Ranks every draw of the applications' qualities and sums up: the mean rank, which is 1 + Σ P(another is better)
 * (Heyard et al., Stat. Public Policy 9, 2022), the middle 90 % of the ranks, and how often it is among the first n.
 */
export function summedUp(draw: () => Float64Array, size: number, draws: number, n: number): Uncertainty[] {
  const ranks = new Uint32Array(size * draws);
  const sorted = new Float64Array(size);
  for (let round = 0; round < draws; round++) {
    const quality = draw();
    sorted.set(quality);
    sorted.sort();
    for (let i = 0; i < size; i++) ranks[i * draws + round] = size - placeIn(sorted, quality[i]);
  }
  return Array.from({ length: size }, (_none, i) =>
    summary(ranks.subarray(i * draws, (i + 1) * draws).sort(), n),
  );
}

/** Index of a value in numbers sorted upwards that hold it; equals, which draws never are, share the last one. */
function placeIn(sorted: Float64Array, value: number) {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] > value) high = middle - 1;
    else low = middle;
  }
  return low;
}

function summary(sorted: Uint32Array, n: number): Uncertainty {
  const last = sorted.length - 1;
  const firstBeyond = sorted.findIndex((rank) => rank > n);
  return {
    expectedRank: sorted.reduce((sum, rank) => sum + rank, 0) / sorted.length,
    from: sorted[Math.floor(0.05 * last)],
    to: sorted[Math.ceil(0.95 * last)],
    amongFirst: firstBeyond < 0 ? 1 : firstBeyond / sorted.length,
  };
}
