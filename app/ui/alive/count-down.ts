import { remaining } from "#app/i18n/dates.ts";
import type { Say } from "./say.ts";

const minute = 60_000;

export function stateOf(left: number): "running" | "soon" | "passed" {
  if (left <= 0) return "passed";
  return left <= 60 * minute ? "soon" : "running";
}

/** The two greatest units in words; seconds in the last ten minutes only. */
export function leftInWords(left: number, say: Say): string {
  const { days, hours, minutes, seconds } = remaining(left);
  const all = [
    say("days", { count: days }),
    say("hours", { count: hours }),
    say("minutes", { count: minutes }),
    say("seconds", { count: seconds }),
  ];
  const first = [days, hours, minutes, seconds].findIndex((amount) => amount > 0);
  const last = left > 10 * minute ? Math.min(first + 2, 3) : 4;
  return all.slice(first, last).join(" ");
}

/** Spoken ten, five and one minute before the end, and at the end. */
export function spoken(left: number, say: Say): string {
  if (left <= 0) return say("deadlinePassed");
  const isTime = [10, 5, 1].some((minutes) => left <= minutes * minute && left > minutes * minute - 5000);
  return isTime ? leftInWords(left, say) : "";
}

/**
 * Lets the clock of a countdown run (countdown.tsx), and gives what stops it. What is left is measured from the answer of
 * the server, which came at `answered`, with the browser's steady clock.
 */
export function countDown(clock: HTMLElement, answered: number, say: Say): () => void {
  const { countsTo = "", now = "", passed = "" } = clock.dataset;
  const atAnswer = Date.parse(countsTo) - Date.parse(now);
  const [timer, aloud] = ["[role=timer]", "[aria-live]"].map((part) => clock.querySelector(part)!);
  const tick = () => {
    const left = atAnswer - (performance.now() - answered);
    clock.dataset.state = stateOf(left);
    write(timer, left > 0 ? leftInWords(left, say) : passed);
    write(aloud, spoken(left, say));
  };
  tick();
  const ticking = setInterval(tick, 1000);
  return () => clearInterval(ticking);
}

/** Only what is new: a live region speaks whenever it is written to. */
function write(place: Element, text: string) {
  if (place.textContent !== text) place.textContent = text;
}

/** When the answer began that is the document itself. */
export function answerOfDocument(): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page?.responseStart ?? performance.now();
}
