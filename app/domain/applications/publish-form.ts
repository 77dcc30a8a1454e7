import { unknownCriteria } from "#app/domain/calls/form/consistency.ts";
import { renewedDeclarations, withRaisedVersions } from "#app/domain/calls/form/declarations.ts";
import { formDefinition, type FormDefinition } from "#app/domain/calls/form/definition.ts";
import { formChanges, isNoticed } from "#app/domain/calls/form/form-changes.ts";
import { refuseUnlessChangeable } from "#app/domain/calls/form/save-form-draft.ts";
import { recordCallChanges } from "#app/domain/calls/record-changes.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import {
  formVersionsOf,
  insertFormVersion,
  moveApplicationsToForm,
  withdrawAnswers,
} from "#db/queries/form-versions.ts";
import { countAgain } from "./count-again.ts";
import { tellFormChanged } from "./tell-form-changed.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Makes the form's draft the version that applicants answer from now on, and returns its number. Answers stay, except
 * agreements to declarations that now say something else; what was submitted keeps the form that asked it. Applicants
 * and, of a published call, the public are told what changed. Refuses a form that is as published (`form-unchanged`),
 * that does not fit together (`form-inconsistent`) or was changed after `basedOnRevision` (`changed-elsewhere`), and a
 * call that has closed (`call-closed`).
 */
export function publishForm({ callId, manager }: ManagedCall, basedOnRevision: number, now: Date): number {
  const details = () => ({ version: nextVersion(callId) });
  return change({ action: "form.published", by: manager, on: callId, callId, at: now, details }, () => {
    const call = findCall(callId)!;
    refuseUnlessChangeable(call, basedOnRevision, now);
    const earlier = formVersionsOf(callId).toReversed();
    const version = nextVersion(callId);
    const forms = earlier.map(({ definition }) => definition);
    const form = nextForm(call, forms);
    makeVersion(call, form, version, manager.id, now);
    const renewed = renewedDeclarations(form, forms);
    if (renewed.length > 0) withdrawAnswers(callId, renewed, now, manager.id);
    countAgain(callId, form);
    announce(call, forms[0], form, now);
    return version;
  });
}

function nextVersion(callId: string): number {
  return formVersionsOf(callId).at(-1)!.number + 1;
}

function nextForm({ formDraft, scoring }: Call, earlier: FormDefinition[]): FormDefinition {
  refuseUnless(formDraft, "form-unchanged");
  const { data, error } = formDefinition.safeParse(formDraft);
  const count = error?.issues.length ?? unknownCriteria(data!, scoring).length;
  refuseUnless(data && count === 0, "form-inconsistent", { count });
  const form = withRaisedVersions(data, earlier);
  refuseUnless(formChanges(earlier[0], form).length > 0, "form-unchanged");
  return form;
}

function makeVersion(call: Call, definition: FormDefinition, number: number, publishedBy: string, now: Date) {
  const id = crypto.randomUUID();
  insertFormVersion({ id, callId: call.id, number, definition, publishedBy, createdAt: now });
  updateCall(call.id, { formVersionId: id, formDraft: null, formRevision: call.formRevision + 1 });
  moveApplicationsToForm(call.id, id);
}

function announce(call: Call, before: FormDefinition, after: FormDefinition, now: Date) {
  const changes = formChanges(before, after).filter(isNoticed);
  const lines = changes.map(({ sentence, before: from, after: to }) => ({
    what: "form",
    text: sentence,
    before: from,
    after: to,
  }));
  recordCallChanges(call.id, lines, now);
  if (changes.length > 0) tellFormChanged(call, changes, now);
}
