import type { Estimate } from "./calibrate.ts";

/** Below this probability of belonging among the first, or above one less it, a place is taken as settled. */
const doubt = 0.05;

/** Ids, each in the order of the estimates. */
export type GreyZone = {
  /** Among the first with a probability of more than 95 %. */
  in: string[];
  /** Those that the sheets cannot honestly tell apart around the line. */
  open: string[];
  /** Among the first with a probability of less than 5 %. */
  out: string[];
};

/** Sorts applications by what is known of their side of the line after the places that `amongFirst` was computed for. */
export function greyZone(estimates: readonly Pick<Estimate, "applicationId" | "amongFirst">[]): GreyZone {
  const of = (isOne: (probability: number) => boolean) =>
    estimates.flatMap(({ applicationId, amongFirst }) => (isOne(amongFirst) ? [applicationId] : []));
  return {
    in: of((probability) => !isOpen(probability) && probability > 0.5),
    open: of(isOpen),
    out: of((probability) => !isOpen(probability) && probability < 0.5),
  };
}

/** Whether the side of the line is in doubt, by the probability of belonging among the first. */
export function isOpen(amongFirst: number) {
  return amongFirst >= doubt && amongFirst <= 1 - doubt;
}
