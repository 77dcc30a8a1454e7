import { findCall } from "#db/queries/calls.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import type { FormDraft } from "./draft.ts";

/** The form of a call as its managers change it: its draft, or while there is none the version that applicants answer. */
export function formInWork(callId: string) {
  const call = findCall(callId)!;
  const published = findFormVersion(call.formVersionId)!;
  const form: FormDraft = call.formDraft ?? published.definition;
  return { call, form, published, revision: call.formRevision };
}
