import type { Account } from "#app/domain/accounts/account.ts";
import { createAccount } from "#app/domain/accounts/create-account.ts";
import { askedAnswers } from "#app/domain/calls/form/conditions.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { findApplication, insertApplication, replaceAnswer } from "#db/queries/applications.ts";
import { findCall, takeApplicationNumber } from "#db/queries/calls.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { findImport, ownersIn, updateImport } from "#db/queries/imports.ts";
import type { Draft } from "../change-draft.ts";
import { listed } from "../draft.ts";
import { makeVersion } from "../make-version.ts";
import { obstacleToExtending } from "../may-extend.ts";
import { applicationNumber } from "../number.ts";
import type { Mapping } from "./columns.ts";
import { type ReadRow, readRows, type TakenAs } from "./read-rows.ts";

export type Choice = { mapping: Mapping; as: TakenAs };

/**
 * Takes each row of a kept table that has nothing wrong as an application of its owner, who gets an account if there is
 * none and a message; the others are left. All in one transaction. Returns how many were taken. Refuses a table that was
 * taken before (`already-imported`), one of which no row can be taken (`nothing-to-import`), submitted ones once
 * eligibility was decided or evaluation has begun (`too-late-to-import`), and any once decisions are released.
 */
export function takeImport(
  managed: ManagedCall,
  importId: string,
  { mapping, as }: Choice,
  now: Date,
): number {
  const { callId, manager } = managed;
  let read: ReturnType<typeof readableRows> | undefined;
  // Asked in the transaction only, for the record and for the work; a large table is read once.
  const readable = () => (read ??= readableRows(callId, importId, { mapping, as }));
  const details = () => ({ name: readable().fileName, count: readable().rows.length });
  const entry = { action: "import.finished", by: manager, on: importId, callId, at: now, details } as const;
  return change(entry, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    refuseUnless(!findImport(callId, importId)!.finishedAt, "already-imported");
    const { rows, fileName } = readable();
    refuseUnless(rows.length > 0, "nothing-to-import");
    const obstacle = as === "submitted" && obstacleToExtending(findCall(callId)!);
    refuseUnless(!obstacle || obstacle === "call-not-published", "too-late-to-import");
    for (const row of rows) takeRow(managed, row, { as, fileName }, now);
    updateImport(importId, { mapping, finishedAt: now, imported: rows.length });
    return rows.length;
  });
}

/** The rows of the kept table that can be taken, by the form and the owners that there are now. */
function readableRows(callId: string, importId: string, choice: Choice) {
  const { rows: table, fileName } = findImport(callId, importId)!;
  const form = findFormVersion(findCall(callId)!.formVersionId)!.definition;
  const read = readRows(table, { form, ...choice, taken: new Set(ownersIn(callId)) });
  return { fileName, rows: read.filter(({ problems }) => problems.length === 0) };
}

function takeRow(managed: ManagedCall, row: ReadRow, how: { as: TakenAs; fileName: string }, now: Date) {
  const { callId, manager } = managed;
  const { name, email } = row;
  const owner = findAccountByEmail(email) ?? createAccount({ name, email, locale: manager.locale }, now);
  const draft = takeDraft(callId, owner, row, how.fileName, now);
  if (how.as === "submitted") {
    const answers = askedAnswers(draft.form.definition, row.answers);
    makeVersion(draft, { version: 1, answers, by: manager.id }, now);
  }
  tell(owner, draft, how.as, now);
}

function takeDraft(callId: string, owner: Account, { answers }: ReadRow, fileName: string, now: Date): Draft {
  const id = crypto.randomUUID();
  const { formVersionId } = findCall(callId)!;
  insertApplication({
    id,
    callId,
    ownerId: owner.id,
    number: takeApplicationNumber(callId),
    status: "draft",
    formVersionId,
    begunAt: now,
    savedAt: now,
    importedFrom: fileName,
    ...listed(findFormVersion(formVersionId)!.definition, answers),
  });
  const common = { applicationId: id, savedAt: now, savedBy: owner.id };
  for (const [questionId, value] of Object.entries(answers)) replaceAnswer({ ...common, questionId, value });
  return findApplication(id)!;
}

function tell(owner: Account, { application, call }: Draft, as: TakenAs, now: Date) {
  const props = {
    call: call.texts.title,
    company: application.company || owner.name,
    number: applicationNumber(call.code, application.number),
    submitted: as === "submitted",
    closesAt: call.closesAt.toISOString(),
    timeZone: call.timeZone,
    link: `/applications/${application.id}`,
  };
  queueEmail("application-imported", owner, props, now, { callId: call.id, subjectId: application.id });
}
