import type { LateBy } from "#app/domain/calls/deadline.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import { factsOf } from "#app/domain/calls/form/facts.ts";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import { signatureOf } from "#app/domain/installation/signature.ts";
import { insertSubmission, updateApplication } from "#db/queries/applications.ts";
import { saveStatedNames } from "#db/queries/ties.ts";
import { teamOf } from "#db/queries/members.ts";
import type { Draft } from "./change-draft.ts";
import { listed } from "./draft.ts";
import type { SubmittedConsent } from "#db/schema/applications.ts";
import { submissionDocument } from "./submission-document.ts";

type Version = {
  version: number;
  answers: Answers;
  /** Who submitted it. */
  by: string;
  consents?: SubmittedConsent[];
  lateBy?: LateBy;
};

/** Inside a change: makes these answers the version that counts, signed by the installation. */
export function makeVersion(
  draft: Draft,
  { version, answers, by, consents = [], lateBy }: Version,
  now: Date,
) {
  const { application, form } = draft;
  const team = teamOf(application.id).map(({ name, email, role }) => ({ name, email, role }));
  const document = submissionDocument(draft, { version, receivedAt: now, team, consents, answers });
  const received = { version, receivedAt: now, sha256: sha256Of(document), consents };
  const id = crypto.randomUUID();
  insertSubmission({
    ...received,
    id,
    applicationId: application.id,
    formVersionId: form.id,
    answers,
    signature: signatureOf(document),
    team,
    submittedBy: by,
    lateBy,
  });
  const shown = listed(form.definition, answers);
  updateApplication(application.id, {
    status: "submitted",
    submissionId: id,
    submittedAt: now,
    ...(version === 1 && { firstSubmittedAt: now }),
    listedAt: now,
    changedSinceSubmission: false,
    ...shown,
  });
  const { team: stated, investors } = factsOf(form.definition, answers);
  saveStatedNames({ applicationId: application.id, team: stated, investors });
  findConflictsOf(draft.call.id, now, { applicationId: application.id });
  return { id, ...received, company: shown.company };
}
