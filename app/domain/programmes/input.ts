import { z } from "zod";
import { address, language, personName } from "#app/domain/accounts/input.ts";
import { post } from "./post.ts";

export const mostHubs = 6;

const inBoth = (most: number) =>
  z.object({ en: z.string().trim().min(1).max(most), bg: z.string().trim().min(1).max(most) });

const optional = z.string().trim().max(100).default("");

const hubLine = z
  .object({
    name: z.object({ en: optional, bg: optional }).prefault({}),
    country: optional,
    capacity: z.number().int().min(1).max(1000).optional(),
  })
  .superRefine((line, check) => {
    if (!isWritten(line)) return;
    const values = { "name.en": line.name.en, "name.bg": line.name.bg, ...line };
    for (const path of ["name.en", "name.bg", "country", "capacity"] as const)
      if (!values[path])
        check.addIssue({ code: "custom", path: path.split("."), params: { problem: "required" } });
  })
  .transform((line) => ({ ...line, capacity: line.capacity ?? 0 }));

/** A line in which nothing was written is no hub. */
function isWritten({
  name,
  country,
  capacity,
}: {
  name: Record<string, string>;
  country: string;
  capacity?: number;
}) {
  return Boolean(name.en || name.bg || country || capacity);
}

/** What an administrator says to set a programme up; `slug` is its short name in addresses. */
export const newProgramme = z.object({
  name: inBoth(120),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .max(40)
    .refine((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug), { params: { problem: "slug" } }),
  description: inBoth(2000),
  contactEmail: address,
  hubs: z
    .array(hubLine)
    .max(mostHubs)
    .default([])
    .transform((lines) => lines.filter(isWritten)),
});

/** Somebody to be asked to manage a programme. */
export const newManager = z.object({ name: personName, email: address, locale: language });

/** Somebody to be asked to work for a programme. */
export const newColleague = newManager.extend({ post });

/** Where replies to a programme's messages go. */
export const contact = z.object({ contactEmail: address });
