import { sha256Of } from "#app/domain/canonical.ts";
import { submissionDocument } from "#app/domain/applications/submission-document.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import type { Portal } from "./portal.ts";

type Row = {
  id: string;
  number: number;
  code: string;
  definition: string;
  team: string;
  consents: string;
  version: number;
  receivedAt: number;
  sha256: string;
  answers: string;
  counts: 0 | 1;
};

/** The submitted versions as they lie in the database, each beside the checksum that its content has. */
export function submittedVersions({ database }: Portal) {
  const rows = database
    .prepare<[], Row>(
      `select applications.id, applications.number, code, definition, version, receivedAt, sha256,
         team, submissions.consents, answers, submissionId = submissions.id as counts
       from submissions
       join applications on applications.id = applicationId
       join calls on calls.id = applications.callId
       join formVersions on formVersions.id = submissions.formVersionId
       order by version`,
    )
    .all();
  return rows.map(shown);
}

function shown({ id, number, code, version, sha256, ...row }: Row) {
  const answers = JSON.parse(row.answers) as Answers;
  const receivedAt = new Date(row.receivedAt);
  const form = { definition: JSON.parse(row.definition) };
  const submitted = { application: { id, number }, call: { code }, form };
  const team = JSON.parse(row.team);
  const consents = JSON.parse(row.consents);
  const document = submissionDocument(submitted, { version, receivedAt, team, consents, answers });
  const checksum = sha256Of(document);
  return { version, receivedAt, sha256, checksum, answers, counts: row.counts === 1 };
}
