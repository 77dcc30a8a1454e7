type Pair = { applicationId: string; evaluatorId: string };

/** One text for a pair, to look it up by. */
export function keyOf({ applicationId, evaluatorId }: Pair) {
  return `${applicationId} ${evaluatorId}`;
}
