import { z } from "zod";

const words = (most: number) => z.string().trim().max(most).default("");
const inEach = (most: number) => z.object({ en: words(most), bg: words(most) });

/** What a manager writes of a section; one language will do for now. */
export const sectionInput = z.object({
  revision: z.int(),
  title: inEach(150).refine(({ en, bg }) => en || bg, { path: ["en"], params: { problem: "required" } }),
  introduction: inEach(2000)
    .optional()
    .transform((text) => (text && (text.en || text.bg) ? text : undefined)),
});

/** A form that says nothing but from which revision it was made. */
export const revisionInput = z.object({ revision: z.int() });
