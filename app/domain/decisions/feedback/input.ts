import { z } from "zod";
import type { FeedbackTexts } from "#db/schema/feedback.ts";

const text = z.string().trim().max(5000).default("");

/** A report as its form sends it: each comment with where it stands; an emptied one is left out. */
export const feedbackInput = z.object({
  comments: z
    .array(z.object({ where: z.string().max(100), text }))
    .max(300)
    .default([]),
  note: text,
  /** How the report stood when it was looked at. */
  seen: z.string().optional(),
});

/** The same as it is kept, under the call's criteria only. */
export function textsFrom(
  { comments, note }: z.output<typeof feedbackInput>,
  places: string[],
): FeedbackTexts {
  const under = (place: string) =>
    comments
      .filter(({ where, text: written }) => where === place && written)
      .map(({ text: written }) => written);
  return { comments: Object.fromEntries(places.map((place) => [place, under(place)])), note };
}
