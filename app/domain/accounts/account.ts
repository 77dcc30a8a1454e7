import type { Locale } from "#app/i18n/locale.ts";

/** A person as the portal knows them; never a password. */
export type Account = {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  administrator: boolean;
  emailConfirmed: boolean;
};
