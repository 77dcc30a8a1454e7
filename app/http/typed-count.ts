import { z } from "zod";

const grouped = /^\d{1,3}(?:[\s.,]\d{3})+$/;

/** A whole number as people type it or copy it from a page of either language: 25000, 25,000 or 25 000. */
export const typedCount = z
  .string()
  .transform((typed) => Number(grouped.test(typed) ? typed.replace(/\D/g, "") : typed))
  .pipe(z.int().min(0));
