import { z } from "zod";
import { optionalKinds } from "./kinds.ts";

/** A form sends nothing of what is not ticked, and one value where one is. */
export const mailWishes = z.object({
  wanted: z.preprocess(
    (typed) => (typed === undefined ? [] : [typed].flat()),
    z.array(z.enum(optionalKinds)),
  ),
});
