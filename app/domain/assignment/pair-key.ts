import type { Pair as Matched } from "./problem.ts";

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

/** As the tables name a pair of the matching. */
export function rowOf({ application, evaluator }: Matched): Pair {
  return { applicationId: application, evaluatorId: evaluator };
}

/** The same pair as the matching names it. */
export function idsOf({ applicationId, evaluatorId }: Pair): Matched {
  return { application: applicationId, evaluator: evaluatorId };
}
