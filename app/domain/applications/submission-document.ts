import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import type { SubmittedConsent, TeamMember } from "#db/schema/applications.ts";
import { applicationNumber } from "./number.ts";

export const format = "finalist-receipt-1";

type Submitted = {
  application: { id: string; number: number };
  call: { code: string };
  form: { definition: FormDefinition };
};
type Version = {
  version: number;
  receivedAt: Date;
  team: TeamMember[];
  consents: SubmittedConsent[];
  answers: Answers;
};

const kept = new WeakMap<FormDefinition, string>();

/** A published form never changes, so its SHA-256 is made once. */
function hashOfForm(form: FormDefinition): string {
  const hash = kept.get(form) ?? sha256Of(form);
  if (Object.isFrozen(form)) kept.set(form, hash);
  return hash;
}

/**
 * What a submitted version consists of: what its SHA-256 is made of and the installation signs (as canonical JSON).
 * Files and the form stand for their content by its own SHA-256, so the document can be made again from any copy.
 */
export function submissionDocument(
  { application, call, form }: Submitted,
  { version, receivedAt, team, consents, answers }: Version,
) {
  return {
    format,
    application: application.id,
    number: applicationNumber(call.code, application.number),
    version,
    receivedAt: receivedAt.toISOString(),
    team: team.map(({ name, email, role }) => ({ name, email, role })),
    form: hashOfForm(form.definition),
    // Left out where there are none, as in every receipt from before calls asked for any.
    ...(consents.length > 0 && { consents }),
    answers,
  };
}
