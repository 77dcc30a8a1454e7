type Pair = { applicationId: string; evaluatorId: string };

/** One text for a pair, to look it up by. */
export function keyOf({ applicationId, evaluatorId }: Pair) {
  return `${applicationId} ${evaluatorId}`;
}

/** The pair of such a text. */
export function pairOfKey(key: string): Pair {
  const [applicationId, evaluatorId] = key.split(" ");
  return { applicationId, evaluatorId };
}

/** The same pair as the matching names it. */
export function idsOf({ applicationId, evaluatorId }: Pair) {
  return { application: applicationId, evaluator: evaluatorId };
}
