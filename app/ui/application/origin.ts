import { type RefObject, useEffect, useState } from "react";
import { baseField, pageField, turnField } from "./save-fields.ts";

/** Who and what a page saves for. */
export type Place = { accountId: string; action: string; sectionId: string; sectionTitle: string };

/** What an open page knows of its texts: its own random name, how often it was changed, on what each text is based. */
export type Origin = { page: string; turn: number; bases: Map<string, string> };

/** Writes it into each sending of the form, by the portal or by the browser; without scripts hidden fields do. */
export function useOrigin(form: RefObject<HTMLFormElement | null>, bases: Record<string, string>): Origin {
  const [origin] = useState<Origin>(() => ({
    page: randomName(),
    turn: 0,
    bases: new Map(Object.entries(bases)),
  }));
  useEffect(() => {
    const sent = form.current;
    const write = ({ formData }: FormDataEvent) => writeOrigin(formData, origin);
    sent?.addEventListener("formdata", write);
    return () => sent?.removeEventListener("formdata", write);
  }, [form, origin]);
  return origin;
}

function writeOrigin(sent: FormData, { page, turn, bases }: Origin) {
  sent.set(pageField, page);
  sent.set(turnField, String(turn));
  for (const [questionId, base] of bases) sent.set(baseField(questionId), base);
}

/** 128 bits; `randomUUID` is there on encrypted connections only. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
}

/** The number with which a base begins. */
export function revisionIn(base: string | undefined): number {
  return Number.parseInt(base ?? "0", 10) || 0;
}
