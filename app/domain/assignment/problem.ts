/** One evaluator for one application, by their ids. */
export type Pair = { application: string; evaluator: string };

/** Suitability is a whole number of millionths, 0 to 1,000,000. */
export type Candidate = Pair & { suitability: number };

/** The same by place in the problem's lists: cheap to send to a worker thread. */
export type CandidateColumns = {
  application: Int32Array;
  evaluator: Int32Array;
  suitability: Int32Array;
};

export type Problem = {
  /** `wanted`: how many evaluators each application gets, locked ones included. */
  applications: readonly { id: string; wanted: number }[];
  /**
   * `most` and `least`: how many applications an evaluator may and should get, locked ones included. `organisation`: a folded
   * name, so that the same organisation has the same; nobody's colleague when there is none.
   */
  evaluators: readonly { id: string; most: number; least?: number; organisation?: string | null }[];
  /** A pair that is not listed is forbidden. */
  pairs: readonly Candidate[] | CandidateColumns;
  /** Stay whatever happens, even when they are not listed in `pairs` (their suitability then counts as 0). */
  locked?: readonly Pair[];
  /** Stay unless moving them gains more than `bonus` (millionths each; 100,000 when absent). */
  keep?: { pairs: readonly Pair[]; bonus?: number };
  /**
   * False: only the greatest total counts, however badly one application is served. A number: fairness need not go beyond
   * this `leastServed`.
   */
  fairness?: boolean | number;
};

/**
 * What hinders an application from having all its evaluators:
 * `conflicts`, there are too few permitted pairs; `organisation`, there are enough, but from too few organisations;
 * `capacity`, there would be enough, but with all applications taken together they have no more room.
 */
export type Hindrance = "conflicts" | "organisation" | "capacity";

export type Match = {
  /** Locked ones included, ordered by application, then evaluator. */
  pairs: Candidate[];
  /** Sum of the suitabilities of `pairs`, millionths. */
  total: number;
  /**
   * Suitability of the worst-served application, millionths: the mean over the evaluators that it wants, rounded down.
   * Applications that are short are left out; 0 when all are.
   */
  leastServed: number;
  /** Applications that cannot have all their evaluators, ordered by id. */
  short: { application: string; missing: number; hindrance: Hindrance }[];
  /** Evaluators that cannot be given as many as they should have, ordered by id. */
  underused: { evaluator: string; missing: number }[];
  certificate: {
    /** Proved: no matching that serves everybody at least as well has a total (with bonuses) larger by more than this. */
    gap: number;
    /** Proved: no matching at all has a greater `leastServed` than this. */
    leastServedBound: number;
  };
};
