import { certifyRun, erasePiece } from "#app/domain/privacy/retention/erase-due.ts";
import { toErase } from "#app/domain/privacy/retention/erasing.ts";
import { nextPiece } from "#app/domain/privacy/retention/piece.ts";
import { toWarn, warnOf } from "#app/domain/privacy/retention/warn.ts";
import { laterBy } from "#app/domain/calls/later-dates.ts";
import type { PlantedCall } from "./calls.ts";

/** What was never submitted, or withdrawn, goes half a year after the deadline, a month after the managers were warned. */
export function plantRetention({ id: callId, sample }: PlantedCall) {
  const due = laterBy(sample.zone, sample.dates.closesAt, { months: 6 });
  const warned = laterBy(sample.zone, due, { days: -30 });
  for (const states of toWarn(warned)) warnOf(states, warned);
  for (const { purpose } of toErase(due)) {
    const piece = nextPiece({ callId, purpose, now: due, most: 1000 });
    erasePiece(callId, purpose, piece, due);
    certifyRun(callId, purpose, due);
  }
}
