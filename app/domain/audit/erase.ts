import { eraseDetails, findLine } from "#db/queries/audit-chain.ts";
import { digestOf } from "./chain.ts";

type Details = Record<string, string | number>;

/**
 * Takes personal data out of lines of the record: their details become what `without` makes of them, and the salt goes, so
 * that what they were cannot be guessed. The chain holds, because it covers their digest, which stays. Inside a transaction.
 */
export function eraseFromRecord(lines: number[], without: (details: Details) => Details, erasedBy: string) {
  for (const id of lines) {
    const line = findLine(id)!;
    const digest = line.digest ?? digestOf(line.salt!, line.details);
    eraseDetails(id, without(JSON.parse(line.details) as Details), digest, erasedBy);
  }
}
