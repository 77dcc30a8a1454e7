import { z } from "zod";
import type { FormDraft } from "../draft.ts";
import { moveQuestion, moveSection, stepOf } from "./move.ts";

/** What is to go where: a step up or down, or a place as "section/3"; sections need no section. */
export const moveInput = z.object({
  question: z.string().optional(),
  section: z.string().optional(),
  step: z.enum(["up", "down"]).optional(),
  place: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\/\d+$/)
    .optional(),
  at: z.int().min(0).optional(),
});
export type Move = z.infer<typeof moveInput>;

/** The form after the move; unchanged where it leads nowhere. */
export function moved(form: FormDraft, { question, section, step, place, at = 0 }: Move): FormDraft {
  if (section !== undefined) return moveSection(form, section, step ? placeBeside(form, section, step) : at);
  const to = step ? stepOf(form, question!, step) : placeIn(place);
  return question !== undefined && to ? moveQuestion(form, question, to) : form;
}

function placeBeside({ sections }: FormDraft, sectionId: string, step: "up" | "down"): number {
  return sections.findIndex(({ id }) => id === sectionId) + (step === "up" ? -1 : 1);
}

function placeIn(place: string | undefined) {
  if (!place) return;
  const [sectionId, at] = place.split("/");
  return { sectionId, at: Number(at) };
}
