import type { Locale } from "#app/i18n/locale.ts";
import { type EmailProps, type EmailTemplate, renderEmail, subjectFor } from "#emails/index.ts";

type Sample = {
  template: EmailTemplate;
  props: EmailProps[EmailTemplate];
  contactEmail: string;
  recipientName: string;
  links?: "forgotten" | "hidden";
};

/** A message as it would be sent from the portal at `origin`, without sending it. */
export function previewEmail(sample: Sample, locale: Locale, origin: string) {
  const { template, props, contactEmail: replyTo, recipientName, links } = sample;
  return renderEmail(template, props as EmailProps[typeof template], {
    locale,
    recipientName,
    links,
    portal: { origin, name: "Finalist", replyTo },
  });
}

/** Its subject alone. */
export function previewSubject(sample: Omit<Sample, "links">, locale: Locale): string {
  const { template, props, recipientName } = sample;
  const portal = { origin: "", name: "Finalist" };
  return subjectFor(template, props, { locale, recipientName, portal });
}
