/** How many applications must be in before a forecast says anything. */
const leastForForecast = 5;

/**
 * The share (0 to 1) of all applications that usually has arrived when `left` hours remain of a window of `whole` hours.
 * The pressure of a deadline is proportional to 1 / time left (Alfi, Parisi, Pietronero: Nature Physics 3, 746, 2007), so
 * the last k hours bring H(k) / H(whole), with H(k) = 1 + 1/2 + … + 1/k: of 60 days 13 % in the last hour, 48 % in the last day.
 */
export function arrivedShare(left: number, whole: number): number {
  return 1 - harmonic(Math.max(0, Math.min(left, whole))) / harmonic(whole);
}

/** H(k), straight between whole numbers. */
function harmonic(hours: number): number {
  const full = Math.floor(hours);
  let sum = (hours - full) / (full + 1);
  for (let hour = 1; hour <= full; hour += 1) sum += 1 / hour;
  return sum;
}

/** How many applications there will be at the deadline at this pace; undefined while there are too few to tell. */
export function forecast(submitted: number, left: number, whole: number): number | undefined {
  if (left <= 0) return submitted;
  if (submitted < leastForForecast) return;
  return Math.round(submitted / arrivedShare(left, whole));
}
