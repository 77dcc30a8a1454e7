import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { locales } from "#app/i18n/locale.ts";
import { queueEmail } from "../outbox.ts";
import { viewSample } from "./sample.ts";

/**
 * Sends the manager a message of the call as the application or evaluator that `about` names would get it, once in each
 * language, marked as a test. It is about nobody, so that nobody counts as told. Does nothing for what is no message of a call.
 */
export function sendTest(managed: ManagedCall, template: string, about: string, now: Date) {
  const sample = viewSample(managed, template, now, about);
  if (!sample) return;
  const { callId, manager } = managed;
  const details = { template: sample.template };
  change({ action: "email.tested", by: manager, on: callId, callId, at: now, details }, () => {
    for (const locale of locales) {
      const recipient = { id: manager.id, email: manager.email, name: manager.name, locale };
      queueEmail(sample.template, recipient, sample.props, now, { callId, isTest: true });
    }
  });
}
