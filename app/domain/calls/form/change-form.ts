import type { ManagedCall } from "#app/domain/permissions.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import type { FormDefinition } from "./definition.ts";
import type { FormDraft } from "./draft.ts";
import { everyQuestion } from "./edit/find.ts";
import { formInWork } from "./form-in-work.ts";
import { saveFormDraft } from "./save-form-draft.ts";

/** Makes one edit of the form in work and keeps it; gives the form after it. Refuses when somebody else changed the form after `basedOnRevision` (`changed-elsewhere`). */
export function changeForm(
  managed: ManagedCall,
  basedOnRevision: number,
  edit: (form: FormDraft) => FormDraft,
  now: Date,
): FormDraft {
  const form = edit(formInWork(managed.callId).form);
  saveFormDraft(managed, form, basedOnRevision, now);
  return form;
}

/** Ids that questions of any version ever had. */
export function idsEverUsed({ callId }: ManagedCall): string[] {
  return formVersionsOf(callId).flatMap(({ definition }) => idsIn(definition));
}

function idsIn(form: FormDefinition): string[] {
  return everyQuestion(form).map(({ id }) => id);
}
