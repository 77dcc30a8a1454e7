import { z } from "zod";
import { change } from "#app/domain/change.ts";
import type { ManagedProgramme } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { findCallByCode, findCallBySlug, insertCall } from "#db/queries/calls.ts";
import { insertFormVersion } from "#db/queries/form-versions.ts";
import { callConsent } from "./consents/consent.ts";
import { eligibilityRules } from "./eligibility-rules.ts";
import { formDefinition, translated } from "./form/definition.ts";
import { outageRule } from "./outage-rule.ts";
import { evaluationRules } from "./evaluation-rules.ts";
import { routingSettings } from "./routing.ts";
import { scoring } from "./scoring.ts";
import { callTexts, topic } from "./texts.ts";

/** Everything that a call is made of; instants in UTC. */
export const newCall = z.object({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  code: z.string().regex(/^[A-Z0-9]{2,10}$/),
  texts: callTexts,
  topics: z.array(topic),
  form: formDefinition,
  eligibility: eligibilityRules,
  scoring,
  timeZone: z.string(),
  opensAt: z.date(),
  closesAt: z.date(),
  evaluationDueAt: z.date(),
  resultsAt: z.date(),
  answerBy: z.date(),
  places: z.int().positive(),
  evaluatorsPerApplication: z.int().positive(),
  reserve: z.int().min(0).optional(),
  routing: routingSettings.optional(),
  evaluation: evaluationRules.optional(),
  graceSeconds: z.int().min(0).max(3600).optional(),
  reminderHours: z.array(z.int().positive()).optional(),
  outageRule: outageRule.optional(),
  consents: z.array(callConsent).optional(),
  emailNotes: z.record(z.string(), translated).optional(),
  emailTexts: z.record(z.string(), z.record(z.string(), translated.partial())).optional(),
});
export type NewCall = z.input<typeof newCall>;

/** A call that only managers see until it is published. Refuses a slug or code that is taken (`slug-taken`). */
export function createCall({ programmeId, manager }: ManagedProgramme, input: NewCall, now: Date): string {
  const { form, ...values } = newCall.parse(input);
  const id = crypto.randomUUID();
  const formVersionId = crypto.randomUUID();
  const details = { title: inLanguage(values.texts.title, "en") };
  return change({ action: "call.created", by: manager, on: id, callId: id, at: now, details }, () => {
    refuseUnless(!findCallBySlug(values.slug) && !findCallByCode(values.code), "slug-taken");
    insertCall({ ...values, id, programmeId, formVersionId, status: "draft" });
    insertFormVersion({ id: formVersionId, callId: id, number: 1, definition: form, createdAt: now });
    return id;
  });
}
