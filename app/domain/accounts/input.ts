import { z } from "zod";
import { countCharacters } from "#app/i18n/characters.ts";
import { locales } from "#app/i18n/locale.ts";

/** An e-mail address, in lower case: two spellings are one person. */
export const address = z.string().trim().toLowerCase().pipe(z.email().max(254));

export const personName = z.string().trim().min(1).max(100);

export const language = z.enum(locales);

const leastOfPassword = 10;

/** Length is what makes a password strong; which characters it has is nobody's business. */
export const newPassword = z
  .string()
  .max(200)
  .refine((password) => countCharacters(password) >= leastOfPassword, {
    params: { problem: "password-short" },
  });

/** A password as somebody gives it to be let in. */
export const givenPassword = z.string().max(1000);

/** What a person says to get an account; the language is the page's. */
export const newPerson = z.object({ name: personName, email: address, password: newPassword });

/** What a person can change about themselves. */
export const profile = z.object({ name: personName, locale: language });

/** Who has a password gives it to ask for another address. */
export const addressChange = (hasPassword: boolean) =>
  z.object({ email: address, password: hasPassword ? givenPassword : givenPassword.default("") });

/** What somebody says is their address too. */
export const furtherAddress = z.object({ email: address });

/** Who has a password gives it to choose another one. */
export const passwordChange = (hasPassword: boolean) =>
  z.object({ old: hasPassword ? givenPassword : givenPassword.default(""), password: newPassword });

/** What somebody calls a passkey, to know it again. */
export const passkeyName = z.object({ name: z.string().trim().min(1).max(60) });
