import type { Locale } from "#app/i18n/locale.ts";

/** A person as the portal knows them; never a password. */
export type Account = {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  administrator: boolean;
  emailConfirmed: boolean;
  /** Set where somebody else looks at the portal as this person: nothing may be done, and both must be allowed to see. */
  seenBy?: Seer;
};

/** `callId`: the only call of which anything is shown; none where an administrator looks. */
export type Seer = { seer: Account; callId: string | null; until: Date };
