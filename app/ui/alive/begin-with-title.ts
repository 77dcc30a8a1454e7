/**
 * Who comes from another page of the portal begins with the title, or with what the address points to, as where the router moves on (focus-after-moving.ts):
 * past what is the same on every page. Who goes back, reloads or comes from elsewhere begins where browsers begin.
 */
export function beginWithTitle() {
  const [{ type }] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const isMove = type === "navigate" && document.referrer.startsWith(`${location.origin}/`);
  if (isMove && document.activeElement === document.body) standAt(pointedTo(location.hash) ?? title());
}

export const title = () => document.querySelector<HTMLElement>("h1");

export function pointedTo(hash: string): HTMLElement | null {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}

/** How far the page is scrolled is looked after already. */
export function standAt(place: HTMLElement | null) {
  if (place && place.tabIndex < 0) place.tabIndex = -1;
  place?.focus({ preventScroll: true });
}
