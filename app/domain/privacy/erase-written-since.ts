import { change } from "#app/domain/change.ts";
import type { Administrator } from "#app/domain/permissions.ts";
import { findErasure, updateErasure } from "#db/queries/erasures.ts";
import { signedCertificate } from "./certificate.ts";
import { isToSweep, sweepRecord, sweepTexts } from "./sweep.ts";
import type { Traces } from "./traces.ts";

/**
 * Takes out what others wrote of a person between the search and the erasure, as a second search found it; the certificate
 * is signed anew with it. Where nothing was, nothing happens.
 */
export function eraseWrittenSince(
  { administrator }: Administrator,
  erasureId: string,
  { words, subjects, texts, lines }: Traces,
  now: Date,
) {
  const left = lines.filter((id) => isToSweep(id, { words, subjects }));
  if (texts.length + left.length === 0) return;
  const on = findErasure(erasureId)!.accountId!;
  change({ action: "person.erased", by: administrator, on, at: now }, () => {
    const act = findErasure(erasureId)!;
    const { places = 0, lines: before = 0 } = act.counts;
    const counts = {
      ...act.counts,
      places: places + sweepTexts(texts, words),
      lines: before + sweepRecord(left, { words, subjects }, erasureId),
    };
    updateErasure(erasureId, { counts, signature: signedCertificate({ ...act, counts }) });
  });
}
