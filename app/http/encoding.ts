import { foundOnce } from "./found-once.ts";

/** How what is sent may be compressed, the smallest first. */
export const encodings = ["br", "gzip"] as const;
export type Encoding = (typeof encodings)[number];

/** The first of these that a browser takes (its `Accept-Encoding`); what it does not name it does not get. */
export function encodingFor(accepted: string | undefined, among: readonly Encoding[]): Encoding | undefined {
  if (!accepted) return;
  const taken = takenBy(accepted);
  return among.find((encoding) => taken.includes(encoding));
}

const takenBy = foundOnce((accepted) =>
  accepted
    .replace(/\s/g, "")
    .split(",")
    .map((one) => one.split(";q="))
    .filter(([, weight = "1"]) => Number(weight) > 0)
    .map(([name]) => name),
);
