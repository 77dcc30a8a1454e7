import type { EmailTemplate } from "#emails/props.ts";

/** Their links open something without a password, once: they are forgotten when the message is sent. */
export const withOneTimeLink: readonly EmailTemplate[] = [
  "confirm-email",
  "sign-in-link",
  "reset-password",
  "manager-invitation",
  "evaluator-invitation",
  "evaluator-reminder",
];

/** Whether a message cannot be sent again as it was, because its link was forgotten. */
export function isLinkForgotten({ template, props }: { template: EmailTemplate; props: object }): boolean {
  return withOneTimeLink.includes(template) && !("link" in props);
}
