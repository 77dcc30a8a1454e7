import type { ManagedProgramme } from "#app/domain/permissions.ts";
import { callsOfProgramme } from "#db/queries/calls.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { createCall } from "./create-call.ts";
import type { Beginning } from "./new-call.ts";
import { type Content, template } from "./template.ts";

/**
 * A new call of the programme, still unpublished, with texts, form, rules and criteria of one of its earlier calls or
 * of the template. Refuses a slug or code that is taken (`slug-taken`).
 */
export function beginCall(programme: ManagedProgramme, values: Beginning, now: Date): string {
  const { title, source, ...settings } = values;
  const { texts, ...content } = contentOf(programme, source);
  return createCall(programme, { ...content, ...settings, texts: { ...texts, title } }, now);
}

/** Only the programme's own calls are found; anything else gives the template. */
function contentOf({ programmeId }: ManagedProgramme, source: string): Content {
  const call = callsOfProgramme(programmeId).find(({ id }) => id === source);
  if (!call) return template(hubsOf(programmeId));
  const { texts, topics, eligibility, scoring, routing, evaluation } = call;
  const { reserve, graceSeconds, reminderHours, outageRule, emailNotes, emailTexts, consents } = call;
  const rules = {
    reserve,
    routing,
    evaluation,
    graceSeconds,
    reminderHours,
    outageRule,
    emailNotes,
    emailTexts,
    consents,
  };
  const form = findFormVersion(call.formVersionId)!.definition;
  return { texts, topics, eligibility, scoring, ...rules, form };
}
