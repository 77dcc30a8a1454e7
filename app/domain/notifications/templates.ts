import en from "#app/i18n/en/audit.ts";
import type { EmailTemplate } from "#emails/props.ts";

/** Whether there is a message of that name. */
export function isEmailTemplate(name: string): name is EmailTemplate {
  return Object.hasOwn(en.ledger.templates, name);
}
