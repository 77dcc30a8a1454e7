import type { Answer } from "#app/domain/calls/form/definition.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import {
  dropOldRevisions,
  insertRevision,
  latestRevision,
  updateRevision,
} from "#db/queries/answer-revisions.ts";
import { continues } from "./merge.ts";

/** Of one question, the newest entries: enough for weeks of work, too little to fill a disk with. */
const mostEntries = 200;
const mostCharacters = 2_000_000;

type SavedText = { questionId: string; value: Answer; revision: number };

/** Inside a change: an entry of the answer's history; what is typed in one go (`continues`) makes one. */
export function addToHistory(
  { applicationId, applicant }: OwnApplication,
  { questionId, value, revision }: SavedText,
  page: string | undefined,
  now: Date,
) {
  const last = latestRevision(applicationId, questionId);
  if (last && continues(last, value, { by: applicant.id, page, turn: 0 }, now))
    return updateRevision(last.id, { value, revision, savedAt: now });
  insertEntry({ applicationId, applicant }, { questionId, value, revision }, page, now);
}

/** Inside a change: keeps a text that did not become the answer, because somebody else's stands there. */
export function putAside(
  own: OwnApplication,
  text: Omit<SavedText, "revision">,
  page: string | undefined,
  now: Date,
) {
  insertEntry(own, { ...text, revision: null }, page, now);
}

function insertEntry(
  { applicationId, applicant }: Pick<OwnApplication, "applicationId" | "applicant">,
  text: Omit<SavedText, "revision"> & { revision: number | null },
  page: string | undefined,
  now: Date,
) {
  insertRevision({ applicationId, ...text, begunAt: now, savedAt: now, savedBy: applicant.id, page });
  dropOldRevisions(applicationId, text.questionId, mostEntries, mostCharacters);
}
