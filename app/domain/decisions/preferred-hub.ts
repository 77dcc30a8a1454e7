import { type Answers, type FormDefinition, questionsOf } from "#app/domain/calls/form/definition.ts";
import { factsOf } from "#app/domain/calls/form/facts.ts";
import { locales, type Translated } from "#app/i18n/locale.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";
import { answersOfApplications } from "#db/queries/decisions.ts";

type Hub = { id: string; name: Translated };

/** The hub that each of these applications asked for; those without a wish, or with one that is no hub, are left out. */
export function preferredHubs(callId: string, applicationIds: string[], hubs: Hub[]): Map<string, string> {
  const forms = new Map(formVersionsOf(callId).map(({ id, definition }) => [id, definition]));
  const wishes = answersOfApplications(applicationIds).flatMap(
    ({ applicationId, answers, formVersionId }) => {
      const hub = preferredHub(forms.get(formVersionId)!, answers, hubs);
      return hub ? [[applicationId, hub] as const] : [];
    },
  );
  return new Map(wishes);
}

/** The form's choice and the programme's hub are the same when the choice carries the hub's id or its name in any language. */
export function preferredHub(form: FormDefinition, answers: Answers, hubs: Hub[]): string | undefined {
  const { hub: chosen } = factsOf(form, answers);
  const question = questionsOf(form).find(({ fact }) => fact === "hub");
  if (!chosen || question?.type !== "choice") return;
  const choice = question.choices.find(({ id }) => id === chosen);
  return hubs.find(({ id, name }) => id === chosen || (choice && isSameName(name, choice.label)))?.id;
}

function isSameName(name: Translated, label: Translated): boolean {
  return locales.some(
    (locale) => simple(name[locale]) !== "" && simple(name[locale]) === simple(label[locale]),
  );
}

/** Dashes, blanks and capitals are written in many ways. */
function simple(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
