import { z } from "zod";
import { datesFields, selectionFields, title, withInstants } from "./settings.ts";

const says = (problem: string) => ({ params: { problem } });

/** A call as a form begins it; the rest comes from `source`: "template" or the id of an earlier call. */
export const beginning = z
  .object({
    title,
    slug: z.string().refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), says("slug")),
    code: z.string().refine((value) => /^[A-Z0-9]{2,10}$/.test(value), says("code")),
    source: z.string(),
    ...datesFields,
    ...selectionFields,
  })
  .transform(withInstants);
export type Beginning = z.output<typeof beginning>;
