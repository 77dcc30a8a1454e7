import { z } from "zod";

const mostNames = 30_000;
const longestName = 300;
const mostParts = 12;
const farAway = /\[\d{5,}\]/;
const inherited = /(?:^|[.[])(?:__proto__|constructor)(?:$|[.[\]])/;

/**
 * Names become lists and objects by what they say: `a[999999999]` would fill the memory, a thousand dots the stack, and
 * `__proto__` belongs to every object. No form of the portal has such names.
 */
export function hasPlainNames(sent: FormData): boolean {
  const names = new Set(sent.keys());
  return names.size <= mostNames && [...names].every(isPlain);
}

function isPlain(name: string): boolean {
  const isShort = name.length <= longestName && name.split(/[.[]/).length <= mostParts;
  return isShort && !farAway.test(name) && !inherited.test(name);
}

const place = z.int().min(0).max(9999).optional();
const button = z.object({
  type: z.enum(["validate", "update", "reset", "insert", "remove", "reorder"]),
  payload: z
    .object({ name: z.string().refine(isPlain).optional(), index: place, from: place, to: place })
    .optional(),
});

/** The same for what a button asks that only adds a line to a form, moves one or takes it out; true where there is none. */
export function hasPlainButton(sent: FormData): boolean {
  const asked = sent.getAll("__intent__");
  return asked.length === 0 || (asked.length === 1 && button.safeParse(fromJson(asked[0])).success);
}

function fromJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
