/** Where an application may truly stand: ranks count from 1, probabilities are between 0 and 1. */
export type Uncertainty = { expectedRank: number; from: number; to: number; amongFirst: number };

/** Draws that keep a page's wait short; beyond a thousand applications the tails matter less than the memory. */
export function drawsFor(applications: number) {
  return applications <= 1000 ? 1000 : 200;
}

/**
 * Ranks every draw of the applications' qualities and sums up: the mean rank, which is 1 + Σ P(another is better)
 * (Heyard et al., Stat. Public Policy 9, 2022), the middle 90 % of the ranks, and how often it is among the first n.
 */
export function uncertainties(
  draw: () => Float64Array,
  size: number,
  draws: number,
  n: number,
): Uncertainty[] {
  const ranks = new Uint32Array(size * draws);
  const order = Uint32Array.from({ length: size }, (_none, application) => application);
  for (let round = 0; round < draws; round++) {
    const quality = draw();
    order.sort((a, b) => quality[b] - quality[a]);
    order.forEach((application, index) => (ranks[application * draws + round] = index + 1));
  }
  return Array.from({ length: size }, (_none, application) =>
    summary(ranks.subarray(application * draws, (application + 1) * draws).sort(), n),
  );
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
