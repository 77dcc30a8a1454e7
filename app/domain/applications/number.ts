/** The application's number as people see it: `MME1-0042`. */
export function applicationNumber(callCode: string, number: number): string {
  return `${callCode}-${String(number).padStart(4, "0")}`;
}

/** The number within its call: 42 of `MME1-0042`; NaN of what is none. */
export function numberIn(written: string): number {
  return Number(/-(\d+)$/.exec(written)?.[1] ?? NaN);
}
