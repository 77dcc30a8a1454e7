import { sha256Of } from "#app/domain/canonical.ts";
import { submissionDocument } from "#app/domain/applications/submission-document.ts";
import { isSignedBy } from "#app/domain/installation/signature.ts";
import { signingKey } from "#app/domain/installation/signing-key.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { everySubmission } from "#db/queries/invariants/rows.ts";

type Kept = ReturnType<typeof everySubmission> extends Iterable<infer Row> ? Row : never;

function documentOf({ submission, number, code }: Kept) {
  const { definition } = findFormVersion(submission.formVersionId)!;
  const application = { id: submission.applicationId, number };
  return submissionDocument({ application, call: { code }, form: { definition } }, submission);
}

const inWords = ({ submission }: Kept) => `${submission.applicationId} version ${submission.version}`;

/** Versions that were not erased and whose answers, form, team or instant are no longer those that the receipt proves. */
export function* changedVersions(): Generator<string> {
  for (const kept of everySubmission())
    if (
      !kept.erasedAt &&
      (!findFormVersion(kept.submission.formVersionId) ||
        sha256Of(documentOf(kept)) !== kept.submission.sha256)
    )
      yield inWords(kept);
}

/** Versions that this installation's key did not sign; one that was restored from a receipt keeps the signature it had. */
export function* unsignedVersions(): Generator<string> {
  const { publicKey } = signingKey();
  for (const kept of everySubmission()) {
    const { sha256, signature } = kept.submission;
    const isRestored = kept.importedFrom === `receipt ${sha256}`;
    if (!kept.erasedAt && !isRestored && !isSignedBy(publicKey, documentOf(kept), signature))
      yield inWords(kept);
  }
}
