type Candidate = { assignmentId: string; evaluatorId: string; weighted: number | null; place: number };

/**
 * Who should write the consensus sheet: whoever is the rapporteur of the fewest discussions so far (`load`, by evaluator),
 * of those the one whose score lies nearest to the mean of all, of those the first in place. Refuses nobody at all.
 */
export function proposeRapporteur<Person extends Candidate>(
  candidates: readonly Person[],
  load: ReadonlyMap<string, number>,
): Person {
  const mean = candidates.reduce((sum, { weighted }) => sum + weighted!, 0) / candidates.length;
  const [first] = candidates.toSorted(
    (one, other) =>
      (load.get(one.evaluatorId) ?? 0) - (load.get(other.evaluatorId) ?? 0) ||
      Math.abs(one.weighted! - mean) - Math.abs(other.weighted! - mean) ||
      one.place - other.place,
  );
  if (!first) throw new RangeError("Nobody can write a consensus sheet");
  return first;
}
