/** The number that somebody typed, with a comma or a point and with or without spaces between thousands; undefined when it is none. */
export function numberFrom(typed: string): number | undefined {
  const digits = typed.replace(/\s/g, "").replace(",", ".");
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/** "1,200" is one thing in Sofia and another in London; no sum of money has three decimals. */
export function isPlainSum(typed: string): boolean {
  return !/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(typed.trim());
}
