import { useRef } from "react";
import { forget, keep } from "./kept.ts";
import type { Origin, Place } from "./origin.ts";

/** Keeps texts in the browser and knows whether it could. */
export function useDevice(place: Place, origin: Origin) {
  const atRisk = useRef(new Map<string, number>());
  return {
    isKept: () => atRisk.current.size === 0,
    keep(questionId: string, values: string[]) {
      const { page, turn } = origin;
      const base = origin.bases.get(questionId) ?? "";
      atRisk.current.set(questionId, turn);
      void keep({ ...place, questionId, page, turn, base, values }).then(
        (kept) => kept && atRisk.current.get(questionId) === turn && atRisk.current.delete(questionId),
      );
    },
    forget(questionId: string, turn: number) {
      if ((atRisk.current.get(questionId) ?? 0) <= turn) atRisk.current.delete(questionId);
      void forget({ ...place, questionId, page: origin.page }, turn);
    },
  };
}
