import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import { findReceived } from "#db/queries/applications.ts";
import { applicationNumber } from "./number.ts";
import { readReceiptFile } from "./receipt-file.ts";

/**
 * What anybody with a receipt's file may know: whether it is unchanged and signed, what it says, and whether this portal
 * holds exactly this version. It tells nothing that the file does not.
 */
export function verifyReceipt(text: string) {
  const { file, flaw, fingerprint, own } = readReceiptFile(text);
  if (!file) return { flaw };
  const { number, version, receivedAt, team, answers } = file.receipt;
  const files = Object.values(answers).flatMap((answer) => filesIn(answer));
  return {
    number,
    version,
    receivedAt: new Date(receivedAt),
    team: team.map(({ name }) => name),
    sha256: file.sha256,
    fingerprint,
    own,
    held: findReceived(file.sha256) !== undefined,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
}
export type Verified = ReturnType<typeof verifyReceipt>;

/** What the portal received under a checksum, for whoever has it from a receipt; undefined when it received nothing such. */
export function receivedUnder(sha256: string) {
  const found = findReceived(sha256.replace(/\s/g, "").toLowerCase());
  if (!found) return;
  const { code, number, version, receivedAt, timeZone } = found;
  return { number: applicationNumber(code, number), version, receivedAt, timeZone };
}
