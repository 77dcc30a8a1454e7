import type { Locale } from "#app/i18n/locale.ts";
import { type EmailProps, type EmailTemplate, renderEmail } from "#emails/index.ts";

type Sample = {
  template: EmailTemplate;
  props: EmailProps[EmailTemplate];
  contactEmail: string;
  recipientName: string;
};

/** A message as it would be sent from the portal at `origin`, without sending it. */
export function previewEmail(sample: Sample, locale: Locale, origin: string) {
  const { template, props, contactEmail: replyTo, recipientName } = sample;
  return renderEmail(template, props as EmailProps[typeof template], {
    locale,
    recipientName,
    portal: { origin, name: "Finalist", replyTo },
  });
}
