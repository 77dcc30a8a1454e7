import type { Page } from "@playwright/test";

type Shift = PerformanceEntry & {
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
};

declare global {
  interface Window {
    moved: string[];
  }
}

/** From the first picture of a whole document on: until then its parts come one by one, and no script has run. */
export function watchMoves(page: Page) {
  return page.addInitScript(() => {
    window.moved = [];
    const watch = () => {
      const observer = new PerformanceObserver((list) => {
        for (const { sources } of list.getEntries() as Shift[])
          for (const { node, previousRect: from, currentRect: to } of sources)
            // By less a text moves whose face comes late.
            if (Math.hypot(to.x - from.x, to.y - from.y) > 8)
              window.moved.push(`moves: ${node?.textContent?.slice(0, 60)}`);
      });
      observer.observe({ type: "layout-shift" });
    };
    const shown = () => requestAnimationFrame(() => setTimeout(watch));
    document.addEventListener("readystatechange", shown, { once: true });
  });
}

/** What was shown and then moved away, perhaps from under a finger. */
export function movesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => window.moved);
}
