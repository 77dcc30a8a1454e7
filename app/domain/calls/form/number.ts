/** The number that somebody typed, with a comma or a point and with or without spaces between thousands; undefined when it is none. */
export function numberFrom(typed: string): number | undefined {
  const digits = typed.replace(/\s/g, "").replace(",", ".");
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}
