/** How often a number of points was given. */
export type Given = { points: number; times: number };

/** How many gave points, and the middle of them (the mean of the two in the middle where their number is even); null of none. */
export function spreadOf(given: readonly Given[]) {
  const sorted = given.toSorted((one, other) => one.points - other.points);
  const count = sorted.reduce((sum, { times }) => sum + times, 0);
  const pointsAt = (place: number) => {
    let passed = 0;
    return sorted.find(({ times }) => (passed += times) > place)!.points;
  };
  const middle = count === 0 ? null : (pointsAt(Math.floor((count - 1) / 2)) + pointsAt((count / 2) | 0)) / 2;
  return { given: sorted, count, middle };
}
