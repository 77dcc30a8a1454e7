import { countCharacters } from "#app/i18n/characters.ts";
import type { Say } from "./say.ts";

export type Counted = { count: number; limit: number; least: number };

export function countInWords({ count, limit, least }: Counted, say: Say): string {
  if (count > limit) return say("charactersOver", { count: count - limit });
  if (count < least) return say("charactersMissing", { count: least - count });
  return say("charactersLeft", { count: limit - count });
}

/** Below that, a quiet counter is not seen. */
export const isNear = (count: number, limit: number) => count >= limit * 0.75;

/** Counts again in `line` (counter.tsx) as something is typed into its field; says it aloud a while after the last key. */
export function countTyped(line: HTMLElement, say: Say) {
  const field = document.querySelector<HTMLInputElement>(`[aria-describedby~="${CSS.escape(line.id)}"]`);
  const [limit, least] = [Number(line.dataset.limit), Number(line.dataset.least)];
  let wait: ReturnType<typeof setTimeout>;
  const show = () => {
    const count = countCharacters(field!.value);
    const words = countInWords({ count, limit, least }, say);
    line.lastElementChild!.textContent = words;
    line.toggleAttribute("data-over", count > limit);
    if ("quiet" in line.dataset) line.hidden = !isNear(count, limit);
    return words;
  };
  field?.addEventListener("input", () => {
    const words = show();
    clearTimeout(wait);
    wait = setTimeout(() => (line.nextElementSibling!.textContent = words), 1200);
  });
  if (field) show();
}
