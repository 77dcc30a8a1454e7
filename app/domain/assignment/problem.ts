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

/** Where there are too many pairs to list them: all of an application, whenever they are asked for. */
export type PairsByRow = {
  /** Suitability by place of the evaluator, or `forbidden`; by place of the application. The row holds until the next call. */
  row: (application: number) => Int32Array;
  /** So many of each application are looked at first; 40 when absent. */
  first?: number;
  /** So often it is sought at most; 20 times when absent, 3 where rules name countries or kinds. */
  turns?: number;
};
export const forbidden = -1;

/**
 * `most` and `least`: how many applications an evaluator may and should get, locked ones included. `organisation`,
 * `country`: folded names, so that the same has the same; nobody's colleague when there is none. `kinds`: such as
 * investor; as many as apply. `topics`: what the evaluator knows.
 */
export type Person = {
  id: string;
  most: number;
  least?: number;
  organisation?: string | null;
  country?: string | null;
  kinds?: readonly string[];
  topics?: readonly string[];
};

export type Problem = {
  /** `wanted`: how many evaluators each application gets, locked ones included. `topics`: what it is about. */
  applications: readonly { id: string; wanted: number; topics?: readonly string[] }[];
  evaluators: readonly Person[];
  /** A pair that is not listed is forbidden. */
  pairs: readonly Candidate[] | CandidateColumns | PairsByRow;
  /** Stay whatever happens, even when they are not listed in `pairs` (their suitability then counts as 0). */
  locked?: readonly Pair[];
  /** Stay unless moving them gains more than `bonus` (millionths each; 100,000 when absent). */
  keep?: { pairs: readonly Pair[]; bonus?: number };
  /** Hard rules besides "no two of one organisation on an application", which always holds. */
  rules?: {
    /** No two evaluators of one country on an application. */
    oneOfACountry?: boolean;
    /** On each application at least so many evaluators of a kind; a seat that only others could take stays empty. */
    kinds?: readonly { kind: string; least: number }[];
  };
  /**
   * Some pairs on purpose between an evaluator and an application without a common topic, so that evaluators can be compared
   * with each other: at least this share of all pairs (0 to 1), and one connected graph, as far as that can be had.
   */
  connect?: { crossing: number };
  /**
   * False: only the greatest total counts, however badly one application is served. A number: fairness need not go beyond
   * this `leastServed`.
   */
  fairness?: boolean | number;
  /** `prices` of an earlier answer: the search starts there, so that a repair is quick. */
  prices?: Readonly<Record<string, number>>;
};

/**
 * What hinders an application from having all its evaluators:
 * `conflicts`, there are too few permitted pairs; `organisation`, `country`, `kind`, there are enough, but from too few
 * organisations, countries or of a required kind; `capacity`, there would be enough, but with all applications taken
 * together they have no more room.
 */
export type Hindrance = "conflicts" | "organisation" | "country" | "kind" | "capacity";

/**
 * What a manager could give up so that short applications are no longer short. `seats`: how many of the missing
 * ones that settles. `gain`: by how much the total grows, or what the application has (millionths).
 */
export type Relaxation = { seats: number; gain: number } & (
  | { kind: "raise-capacity"; evaluator: string; by: number }
  | { kind: "allow-organisation" | "allow-country"; application: string }
  | { kind: "waive-kind"; application: string; of: readonly string[] }
  | { kind: "fewer-wanted"; application: string; by: number }
);

export type Figures = {
  /** How many evaluators have no application, one, two …, by index. */
  loads: number[];
  connected: {
    /** Groups of evaluators who share no application with the others; 1 when all can be compared. */
    components: number;
    /** Share of the pairs without a common topic, among those that have topics on both sides; 0 when there are none. */
    crossTopicShare: number;
  };
};

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
  /** Each alone would help the short applications; the cheapest first. Empty when nobody is short. */
  relaxations: readonly Relaxation[];
  figures: Figures;
  /** What the total gives up for fairness and for a connected graph, millionths. */
  cost: { fairness: number; connection: number };
  certificate: {
    /** Proved: no matching that serves everybody at least as well has a total (with bonuses) larger by more than this. */
    gap: number;
    /** Proved: no matching at all has a greater `leastServed` than this. */
    leastServedBound: number;
    /**
     * Proved: the shortage cannot be lessened by more than this, where the nth missing evaluator of an application counts n
     * times.
     */
    shortage: number;
  };
  /** By id of the evaluator: what it costs the others to take one of their places, in 1/256 millionths. */
  prices: Readonly<Record<string, number>>;
};
