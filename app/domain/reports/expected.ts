import { logNormalMixture } from "./mixture.ts";

/** How many applications must be in before a forecast says anything. */
const leastForForecast = 5;
/** e^-0.577…, in hours: with it the last k of many hours bring H(k) / H(all), H(k) = 1 + 1/2 + … + 1/k. */
const usualSaturation = 0.5615;
/** Of its logarithm: from call to call a third to a half of all come on the last day. */
const spread = 1.5;

/** Applications that came between two distances from the deadline, in hours. */
export type Arrivals = { from: number; to: number; count: number };
export type Curve = {
  /** Hours below which nobody hurries more. */
  saturation: number;
  /** Applications at the deadline: as likely more as fewer; nine times in ten between `low` and `high`. */
  total: number;
  low: number;
  high: number;
};

/**
 * The share (0 to 1) of all applications that has arrived when `left` hours remain of a window of `whole` hours.
 * The pressure of a deadline is proportional to 1 / time left (Alfi, Parisi, Pietronero: Nature Physics 3, 746, 2007),
 * with a shortest time below which it grows no more (saturation; Flandrin 2008), so arrivals have the density
 * 1 / (left + saturation): of 60 days 13 % in the last hour, 48 % in the last day.
 */
export function arrivedShare(left: number, whole: number, saturation = usualSaturation): number {
  const within = Math.max(0, Math.min(left, whole));
  return 1 - Math.log1p(within / saturation) / Math.log1p(whole / saturation);
}

/**
 * The curve that fits what came so far, `left` hours before the end of a window of `whole` hours. The saturation's
 * likelihood is weighed with what is usual; for each value the final number is about log-normal around count / share,
 * with the variance (1 - share) / count of what chance still adds. Undefined while there are too few to tell; at the
 * deadline it is the truth.
 */
export function expectedCurve(arrivals: Arrivals[], left: number, whole: number): Curve | undefined {
  const count = arrivals.reduce((sum, one) => sum + one.count, 0);
  const fits = saturations.map((saturation) => fitOf(saturation, arrivals, count, left, whole));
  const best = fits.reduce((one, other) => (other.likelihood > one.likelihood ? other : one));
  if (left <= 0) return { saturation: best.saturation, total: count, low: count, high: count };
  if (count < leastForForecast) return;
  const quantile = logNormalMixture(
    fits.map(({ likelihood, share }) => ({
      weight: Math.exp(likelihood - best.likelihood),
      mean: Math.log(count / share),
      deviation: Math.sqrt((1 - share) / count),
    })),
  );
  const [low, total, high] = [0.05, 0.5, 0.95].map((part) => Math.max(count, Math.round(quantile(part))));
  return { saturation: best.saturation, total, low, high };
}

/** A minute to two days, evenly in their logarithm. */
const saturations = Array.from({ length: 49 }, (_, step) => (1 / 60) * 2880 ** (step / 48));

/** How likely it is (logarithm) that what came so far came when it did, and the share that it is. */
function fitOf(saturation: number, arrivals: Arrivals[], count: number, left: number, whole: number) {
  const shareAt = (hours: number) => arrivedShare(hours, whole, saturation);
  const share = Math.max(shareAt(left), 1e-6);
  const usual = -((Math.log(saturation / usualSaturation) / spread) ** 2) / 2;
  const came = arrivals.filter((one) => one.count > 0 && one.from > one.to);
  const each = came.map((one) => one.count * Math.log(Math.max(shareAt(one.to) - shareAt(one.from), 1e-12)));
  const likelihood = each.reduce((sum, one) => sum + one, usual) - count * Math.log(share);
  return { saturation, share, likelihood };
}
