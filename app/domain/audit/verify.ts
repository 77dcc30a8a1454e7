import { isSignedBy, signatureOf } from "#app/domain/installation/signature.ts";
import { signingKey } from "#app/domain/installation/signing-key.ts";
import {
  anchorsInOrder,
  countErasedLines,
  countLines,
  findLine,
  lastLine,
  linesAfter,
  type StoredLine,
} from "#db/queries/audit-chain.ts";
import { findErasureIds } from "#db/queries/erasures.ts";
import { digestOf, linkOf } from "./chain.ts";

/** The end of the record at an instant: whoever keeps one notices when anything before it is changed or cut off. */
export type Anchor = { at: Date; entryId: number; lines: number; hash: string; signature: string };

/**
 * `changed`: the line, or one that stood before it, is not what was written; `unlinked`: the portal did not write it;
 * `erased-by-nobody`: its details were taken away without an erasure on the record.
 */
export type ChainFault = { entryId: number; fault: "changed" | "unlinked" | "erased-by-nobody" };

export type ChainReport = {
  whole: boolean;
  lines: number;
  head: { entryId: number; hash: string } | null;
  /** The first ones; `faults` counts all. */
  found: ChainFault[];
  faults: number;
  /** Lines without the personal data that was in them, by the erasure. */
  erased: { erasedBy: string; lines: number }[];
  /** The ends of the record that were signed, and those that are not in it any more. */
  anchors: { checked: number; missing: { at: string; entryId: number; lines: number }[] };
};

const atOnce = 2000;
const mostShown = 20;

/**
 * Reads the whole record and tells of every line that is not as it was written, where lines are missing, and whether its
 * end was cut off before a signed anchor, those kept elsewhere (`kept`) too. Changes nothing. `tell` hears of how many lines were read, of how many.
 */
export function verifyChain(kept: Anchor[] = [], tell?: (lines: number, of: number) => void): ChainReport {
  const of = countLines();
  const known = new Set(findErasureIds());
  const faults: ChainFault[] = [];
  let [before, last, lines] = ["", 0, 0];
  for (let some = linesAfter(0, atOnce); some.length > 0; some = linesAfter(last, atOnce)) {
    for (const line of some) {
      const fault = faultOf(line, before, known);
      if (fault) faults.push({ entryId: line.id, fault });
      before = line.hash ?? "";
    }
    last = some.at(-1)!.id;
    lines += some.length;
    tell?.(lines, of);
  }
  const anchors = checkAnchors([...anchorsInOrder(), ...kept]);
  return {
    whole: faults.length + anchors.missing.length === 0,
    lines,
    head: last ? { entryId: last, hash: before } : null,
    found: faults.slice(0, mostShown),
    faults: faults.length,
    erased: countErasedLines(),
    anchors,
  };
}

function faultOf(line: StoredLine, before: string, erasures: Set<string>): ChainFault["fault"] | undefined {
  const digest = line.digest ?? (line.salt && digestOf(line.salt, line.details));
  if (!line.hash || !digest) return "unlinked";
  if (linkOf(before, line, digest) !== line.hash) return "changed";
  if (line.digest && !erasures.has(line.erasedBy ?? "")) return "erased-by-nobody";
}

function checkAnchors(anchors: Anchor[]) {
  const missing = anchors.filter((anchor) => !isInRecord(anchor));
  return {
    checked: anchors.length,
    missing: missing.map(({ at, entryId, lines }) => ({ at: at.toISOString(), entryId, lines })),
  };
}

/** Whether this installation signed it, and the record up to there has the same end and as many lines. */
function isInRecord({ signature, ...anchor }: Anchor): boolean {
  const { publicKey } = signingKey();
  if (!isSignedBy(publicKey, signedOf(anchor), signature)) return false;
  return findLine(anchor.entryId)?.hash === anchor.hash && countLines(anchor.entryId) === anchor.lines;
}

/** What is signed of an anchor. */
function signedOf({ at, entryId, lines, hash }: Omit<Anchor, "signature">) {
  return { anchor: "audit", at: at.toISOString(), entryId, lines, hash };
}

/** The end of the record as it is now, signed; none while nothing is on it. */
export function signedHead(now: Date): Anchor | undefined {
  const last = lastLine();
  if (!last?.hash) return;
  const head = { at: now, entryId: last.id, lines: countLines(last.id), hash: last.hash };
  return { ...head, signature: signatureOf(signedOf(head)) };
}
