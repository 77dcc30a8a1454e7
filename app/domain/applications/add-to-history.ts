import type { Answer } from "#app/domain/calls/form/definition.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import {
  dropOldRevisions,
  insertRevision,
  latestRevisions,
  longHistories,
  updateRevision,
} from "#db/queries/answer-revisions.ts";
import { continues } from "./merge.ts";

/** Of one question, the newest entries: enough for weeks of work, too little to fill a disk with. */
const mostEntries = 200;
const mostCharacters = 2_000_000;

type SavedText = { questionId: string; value: Answer; revision: number };

/** Inside a change: an entry of each answer's history; what is typed in one go (`continues`) makes one. */
export function addToHistory(
  { applicationId, applicant }: OwnApplication,
  texts: SavedText[],
  page: string | undefined,
  now: Date,
) {
  const latest = latestOf(applicationId, texts);
  const goesOn = ({ questionId, value }: SavedText) =>
    continues(latest.get(questionId), value, { by: applicant.id, page, turn: 0 }, now);
  for (const { questionId, value, revision } of texts.filter(goesOn))
    updateRevision(latest.get(questionId)!.id, { value, revision, savedAt: now });
  const entries = texts.filter((text) => !goesOn(text));
  insertEntries({ applicationId, applicant }, entries, page, now);
}

function latestOf(applicationId: string, texts: SavedText[]) {
  const questionIds = texts.map(({ questionId }) => questionId);
  return new Map(latestRevisions(applicationId, questionIds).map((row) => [row.questionId, row]));
}

/** Inside a change: keeps a text that did not become the answer, because somebody else's stands there. */
export function putAside(
  own: OwnApplication,
  text: Omit<SavedText, "revision">,
  page: string | undefined,
  now: Date,
) {
  insertEntries(own, [{ ...text, revision: null }], page, now);
}

function insertEntries(
  { applicationId, applicant }: Pick<OwnApplication, "applicationId" | "applicant">,
  texts: (Omit<SavedText, "revision"> & { revision: number | null })[],
  page: string | undefined,
  now: Date,
) {
  if (texts.length === 0) return;
  const common = { applicationId, begunAt: now, savedAt: now, savedBy: applicant.id, page };
  for (const text of texts) insertRevision({ ...common, ...text });
  const questionIds = texts.map(({ questionId }) => questionId);
  for (const questionId of longHistories(applicationId, questionIds, mostEntries, mostCharacters))
    dropOldRevisions(applicationId, questionId, mostEntries, mostCharacters);
}
