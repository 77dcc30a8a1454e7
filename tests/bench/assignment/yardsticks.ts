/**
 * Processor seconds of others, measured by hand on a busy machine with two cores, because they cannot be run from here. LEMON
 * 1.3.1: its network simplex in C++ (-O3), on the very instances, same optimum. HotCRP (0f25da6): its assignment by minimum-cost
 * flow in PHP 8.2, on the published instances; on made ones of the same size, but not the same, and for 2000x300x3 three
 * times what 1000x200x3 takes, which has a third of the pairs.
 */
export const yardsticks: Record<string, { lemon: number; hotcrp?: number }> = {
  midl2018: { lemon: 0.003, hotcrp: 0.31 },
  "midl2018-least": { lemon: 0.003, hotcrp: 0.54 },
  preflib1: { lemon: 0.001 },
  preflib3: { lemon: 0.004, hotcrp: 0.56 },
  "86x20x3": { lemon: 0.001, hotcrp: 0.04 },
  "1000x200x3": { lemon: 0.068, hotcrp: 8.3 },
  "2000x300x3": { lemon: 0.242, hotcrp: 25 },
  "10000x1500x3": { lemon: 2.281, hotcrp: 65.6 },
  "25000x5000x4": { lemon: 31.584 },
};
