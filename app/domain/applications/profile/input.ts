import { z } from "zod";
import { isCountry } from "#app/domain/calls/form/country-codes.ts";
import { isPhone } from "#app/domain/calls/form/phone.ts";

const line = (most: number) => z.string().trim().max(most).default("");
const digits = z
  .string()
  .trim()
  .regex(/^\d{1,7}$/)
  .or(z.literal(""))
  .default("");

/** What somebody says of the own company; all of it may be left empty. */
export const companyProfile = z.object({
  company: line(200),
  "registration-number": line(50),
  country: z
    .string()
    .refine(isCountry, { params: { problem: "choice" } })
    .or(z.literal(""))
    .default(""),
  founded: digits,
  staff: digits,
  website: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .or(z.literal(""))
    .default(""),
  phone: z
    .string()
    .trim()
    .refine(isPhone, { params: { problem: "phone" } })
    .or(z.literal(""))
    .default(""),
  team: line(4000),
});
