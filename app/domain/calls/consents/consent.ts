import { z } from "zod";

/** What a consent is about; a call asks at most one of each, in this order. */
export const consentKinds = ["privacy", "terms", "sharing", "publicity", "news"] as const;
export type ConsentKind = (typeof consentKinds)[number];

// In both languages: nobody agrees to what they cannot read.
const both = (most: number) => {
  const one = z.string().trim().min(1).max(most);
  return z.object({ en: one, bg: one });
};

export const callConsent = z.object({
  kind: z.enum(consentKinds),
  /** Nobody submits without agreeing. */
  required: z.boolean(),
  /** The sentence beside the box. */
  label: both(500),
  /** Markdown. */
  text: both(20_000),
});
export type CallConsent = z.output<typeof callConsent>;

/** As its form sends it; the kind is in the address. */
export const consentInput = callConsent.omit({ kind: true }).extend({ required: z.boolean().default(false) });
export type ConsentInput = z.output<typeof consentInput>;

/** A call's consents with this one in its place. */
export function withConsent(consents: CallConsent[], consent: CallConsent): CallConsent[] {
  const others = withoutConsent(consents, consent.kind);
  const place = ({ kind }: CallConsent) => consentKinds.indexOf(kind);
  return [...others, consent].toSorted((one, other) => place(one) - place(other));
}

export function withoutConsent(consents: CallConsent[], kind: ConsentKind): CallConsent[] {
  return consents.filter((one) => one.kind !== kind);
}
