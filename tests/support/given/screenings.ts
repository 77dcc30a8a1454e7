import type { FileText } from "#app/domain/applications/screening/namings.ts";
import { applicationsWaiting, recordScreening } from "#app/domain/applications/screening/screen.ts";
import { screeningsOf } from "#db/queries/screenings.ts";
import { inEvaluation } from "./calls.ts";

/** A file in which nothing is found. */
export const aCleanFile: FileText = { pages: ["How it works"], paged: true, properties: [] };

/** Looks through an anonymous application as the portal does by itself; each of its files says what `file` says. */
export function aScreening(applicationId: string, file = aCleanFile, at = inEvaluation) {
  const waiting = applicationsWaiting(1000).find((one) => one.applicationId === applicationId)!;
  const ids = waiting.parts.map(({ attachmentId }) => attachmentId);
  recordScreening(waiting, new Map(ids.map((id) => [id, file])), at);
  return screeningsOf(applicationId);
}
