import { createAccount } from "#app/domain/accounts/create-account.ts";
import type { Answers, FileType, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import { factsOf } from "#app/domain/calls/form/facts.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import { change } from "#app/domain/change.ts";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import {
  findApplicationNumbered,
  findApplicationOf,
  insertApplication,
  insertSubmission,
  replaceAnswer,
} from "#db/queries/applications.ts";
import { areNamed, insertAttachment } from "#db/queries/attachments.ts";
import { findCall, raiseApplicationNumber } from "#db/queries/calls.ts";
import { formVersionsOf, insertFormVersion } from "#db/queries/form-versions.ts";
import { insertMember } from "#db/queries/members.ts";
import { saveStatedNames } from "#db/queries/ties.ts";
import { listed } from "./draft.ts";
import { applicationNumber, numberIn } from "./number.ts";
import type { ReceiptFile } from "./receipt-file.ts";

/** By the attachment's id: what kind of file lies in the store under it. */
export type StoredKinds = Record<string, FileType>;

/**
 * Takes an application back as its receipt has it: the same id, number, answers, files, instant, team and signature.
 * People whose address has no account get one without a password. Refuses a receipt of another call (`other-call`), an
 * application or a number that is here already (`already-here`), one whose owner has another here (`owns-another`), and
 * files that are not in the store (`files-missing`).
 */
export function importReceipt(
  { callId, manager }: ManagedCall,
  { receipt, sha256, signature, form }: ReceiptFile,
  stored: StoredKinds,
  now: Date,
) {
  const { application: id, number: written, answers } = receipt;
  const details = { number: written };
  const entry = { action: "application.restored", by: manager, on: id, callId, at: now, details } as const;
  change(entry, () => {
    const { code } = findCall(callId)!;
    const number = numberIn(written);
    refuseUnless(written === applicationNumber(code, number), "other-call", { number: written, code });
    const ids = filesOf(answers).map(({ file }) => file.attachmentId);
    const isHere = findApplicationNumbered(callId, id, number) || areNamed(ids);
    refuseUnless(!isHere, "already-here", { number: written });
    const missing = filesOf(answers).filter(({ file }) => !stored[file.attachmentId]).length;
    refuseUnless(missing === 0, "files-missing", { count: missing });

    const accountIds = receipt.team.map((member) => accountOf(member, manager.locale, now));
    const [ownerId, ...others] = new Set(accountIds);
    refuseUnless(!findApplicationOf(ownerId, callId), "owns-another", { name: receipt.team[0].name });
    const receivedAt = new Date(receipt.receivedAt);
    const formVersionId = versionOf(callId, form, receipt.form, now);
    const submissionId = crypto.randomUUID();
    insertApplication({
      id,
      callId,
      ownerId,
      number,
      status: "submitted",
      formVersionId,
      begunAt: receivedAt,
      savedAt: receivedAt,
      submittedAt: receivedAt,
      firstSubmittedAt: receivedAt,
      listedAt: now,
      submissionId,
      importedFrom: `receipt ${sha256}`,
      ...listed(form, answers),
    });
    raiseApplicationNumber(callId, number);
    for (const accountId of others) {
      const known = receipt.team[accountIds.indexOf(accountId)];
      const role = known.role === "editor" ? "editor" : "submitter";
      insertMember({ applicationId: id, accountId, role, since: receivedAt });
    }
    insertSubmission({
      id: submissionId,
      applicationId: id,
      version: receipt.version,
      formVersionId,
      answers,
      receivedAt,
      submittedBy: ownerId,
      sha256,
      signature,
      team: receipt.team,
      consents: receipt.consents,
    });
    keepAnswers(id, answers, stored, ownerId, receivedAt);
    const { team, investors } = factsOf(form, answers);
    saveStatedNames({ applicationId: id, team, investors });
    findConflictsOf(callId, now, { applicationId: id });
  });
}

function accountOf({ name, email }: { name: string; email: string }, locale: Locale, now: Date): string {
  return (findAccountByEmail(email.toLowerCase()) ?? createAccount({ name, email, locale }, now)).id;
}

/** The call's version of the form that has the checksum, or one more that no new application gets. */
function versionOf(callId: string, definition: FormDefinition, sha256: string, now: Date): string {
  const versions = formVersionsOf(callId);
  const same = versions.find((version) => sha256Of(version.definition) === sha256);
  if (same) return same.id;
  const id = crypto.randomUUID();
  insertFormVersion({ id, callId, number: versions.length + 1, definition, createdAt: now });
  return id;
}

function keepAnswers(applicationId: string, answers: Answers, stored: StoredKinds, by: string, at: Date) {
  for (const { questionId, file } of filesOf(answers)) {
    const { attachmentId: id, ...known } = file;
    insertAttachment({
      id,
      applicationId,
      questionId,
      ...known,
      type: stored[id],
      uploadedAt: at,
      uploadedBy: by,
    });
  }
  const saved = Object.entries(answers).map(([questionId, value]) => ({
    applicationId,
    questionId,
    value,
    savedAt: at,
    savedBy: by,
  }));
  for (const answer of saved) replaceAnswer(answer);
}

function filesOf(answers: Answers) {
  return Object.entries(answers).flatMap(([questionId, answer]) =>
    filesIn(answer).map((file) => ({ questionId, file })),
  );
}
