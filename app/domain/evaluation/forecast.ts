const day = 24 * 60 * 60 * 1000;

/** How far back the pace is measured. */
export const paceDays = 7;
/** From fewer sheets no pace is told. */
const leastSheets = 5;

type Pace = {
  /** Sheets submitted from `since` to `now`. */
  submitted: number;
  since: Date;
  now: Date;
  /** Sheets still to come. */
  left: number;
};

export type Forecast = { likely: Date; from: Date; to: Date };

/**
 * When the last sheet comes if the pace since `since` holds, with a 90 % interval; null where nothing is left or the pace
 * rests on fewer than five sheets. Sheets are taken to come as a Poisson process: the time until `left` more of them, in
 * windows of `submitted`, then follows left / submitted · F(2 left, 2 submitted), whose logarithm has a variance of about
 * 1 / left + 1 / submitted (Cox, Biometrika 40, 1953).
 */
export function forecastEnd({ submitted, since, now, left }: Pace): Forecast | null {
  const days = (now.getTime() - since.getTime()) / day;
  if (left === 0 || submitted < leastSheets || days <= 0) return null;
  const likely = (left / submitted) * days;
  const factor = Math.exp(1.6449 * Math.sqrt(1 / left + 1 / submitted));
  const after = (later: number) => new Date(now.getTime() + later * day);
  return { likely: after(likely), from: after(likely / factor), to: after(likely * factor) };
}
