/** The application's number as people see it: `MME1-0042`. */
export function applicationNumber(callCode: string, number: number): string {
  return `${callCode}-${String(number).padStart(4, "0")}`;
}
