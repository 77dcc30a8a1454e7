import { verifyChain } from "#app/domain/audit/verify.ts";

/** Lines on the record that are not as they were written, and signed ends that are not in it any more. */
export function* brokenChain(): Generator<string> {
  const { found, anchors } = verifyChain();
  for (const { entryId, fault } of found) yield `line ${entryId} ${fault}`;
  for (const { entryId } of anchors.missing) yield `line ${entryId} cut off`;
}
