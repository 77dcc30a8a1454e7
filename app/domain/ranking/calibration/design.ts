/** What shifts scores: `levelOf[s]` is the topic, application or evaluator of sheet s, numbered from 0. */
export type Factor = { levelOf: Int32Array; levels: number };

/** The sheets of one level of the absorbed factor: how often they meet each column, how many they are, their sum. */
export type Group = { columns: Int32Array; counts: Float64Array; sheets: number; sum: number };

/** Sums over the sheets, all that the mixed-model equations need; scores are taken from their mean. */
export type Design = {
  sheets: number;
  mean: number;
  squares: number;
  factors: readonly Factor[];
  /** Position among `factors` of the one whose effects are eliminated first, level by level. */
  absorbed: number;
  groups: Group[];
  /** Columns of the others: 0 is the mean, then each kept factor's levels. `factorOf[c]` is -1 for the mean. */
  width: number;
  factorOf: Int32Array;
  /** How often two columns meet (width × width), and the sum of the scores in each. */
  meetings: Float64Array;
  sums: Float64Array;
};

/** Absorbs the factor of most levels, because it alone can be eliminated without any algebra. */
export function design(scores: readonly number[], factors: readonly Factor[]): Design {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const centred = scores.map((score) => score - mean);
  const absorbed = factors.reduce((most, { levels }, i) => (levels > factors[most].levels ? i : most), 0);
  const { factorOf, columnsOf } = columnsBeside(factors, absorbed);
  return {
    sheets: scores.length,
    mean,
    squares: centred.reduce((sum, score) => sum + score * score, 0),
    factors,
    absorbed,
    groups: groupsOf(factors[absorbed], columnsOf, centred),
    width: factorOf.length,
    factorOf,
    ...tally(columnsOf, centred, factorOf.length),
  };
}

function columnsBeside(factors: readonly Factor[], absorbed: number) {
  const factorOf = [-1];
  const starts = factors.map(({ levels }, index) => {
    const start = factorOf.length;
    if (index !== absorbed) for (let level = 0; level < levels; level++) factorOf.push(index);
    return start;
  });
  const kept = factors.map((factor, index) => ({ ...factor, start: starts[index] })).toSpliced(absorbed, 1);
  const columnsOf = (sheet: number) => [0, ...kept.map(({ start, levelOf }) => start + levelOf[sheet])];
  return { factorOf: Int32Array.from(factorOf), columnsOf };
}

function groupsOf(
  { levels, levelOf }: Factor,
  columnsOf: (sheet: number) => number[],
  scores: number[],
): Group[] {
  const raw = Array.from({ length: levels }, () => ({
    counts: new Map<number, number>(),
    sheets: 0,
    sum: 0,
  }));
  scores.forEach((score, sheet) => {
    const group = raw[levelOf[sheet]];
    for (const column of columnsOf(sheet)) group.counts.set(column, (group.counts.get(column) ?? 0) + 1);
    group.sheets += 1;
    group.sum += score;
  });
  return raw.map(({ counts, sheets, sum }) => ({
    columns: Int32Array.from(counts.keys()),
    counts: Float64Array.from(counts.values()),
    sheets,
    sum,
  }));
}

function tally(columnsOf: (sheet: number) => number[], scores: number[], width: number) {
  const meetings = new Float64Array(width * width);
  const sums = new Float64Array(width);
  scores.forEach((score, sheet) => {
    const columns = columnsOf(sheet);
    for (const column of columns) {
      sums[column] += score;
      for (const other of columns) meetings[column * width + other] += 1;
    }
  });
  return { meetings, sums };
}
