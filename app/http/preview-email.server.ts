import { environment } from "#app/adapters/environment.server.ts";
import { previewEmail, previewSubject } from "#app/background/preview-email.ts";
import type { Locale } from "#app/i18n/locale.ts";

/** A message of a call as its readers would get it, with this portal's address in it. */
export function renderSample(sample: Parameters<typeof previewEmail>[0], locale: Locale) {
  return previewEmail(sample, locale, environment().origin);
}

/** The subjects of messages, each in the language in which it was sent. */
export const subjectOfSample = previewSubject;
