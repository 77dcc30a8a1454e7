export const minutesToUse = 60;
export const daysToStop = 7;

/** Until when the link to a new address can be used, and until when the notice to the other one stops it. */
export function termsFrom(askedAt: Date) {
  const expiresAt = new Date(askedAt.getTime() + minutesToUse * 60_000);
  const stopUntil = new Date(askedAt.getTime() + daysToStop * 24 * 60 * 60_000);
  return { askedAt, expiresAt, stopUntil };
}
