import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Screen } from "./screens.ts";

/** What is wrong with a screen, a line each: its answer, what the browser complains of, its accessibility, its width. */
export async function faultsOf(page: Page, { path, status }: Screen, language: string): Promise<string[]> {
  const complaints: string[] = [];
  const listening = listenTo(page, complaints);
  const address = `${path}${path.includes("?") ? "&" : "?"}language=${language}`;
  const answer = await page.goto(address);
  await settled(page);
  listening.stop();
  // A browser complains of every answer but 200, also of those that are meant.
  const faults = complaints.filter((line) => !line.includes(`status of ${status}`));
  if (answer?.status() !== status) faults.push(`answered ${answer?.status()}`);
  if (!page.url().endsWith(address)) faults.push(`led to ${page.url()}`);
  return [...faults, ...(await moves(page)), ...(await barriers(page)), ...(await overflow(page))];
}

function listenTo(page: Page, complaints: string[]) {
  const fromConsole = (message: { type(): string; text(): string }) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`says: ${message.text()}`);
  };
  const thrown = (error: Error) => complaints.push(`throws: ${error.message}`);
  page.on("console", fromConsole).on("pageerror", thrown);
  return { stop: () => page.off("console", fromConsole).off("pageerror", thrown) };
}

/** Until React has taken the page over, which it marks on each element, and has nothing left to do. */
async function settled(page: Page) {
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__reactFiber")));
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
}

type Shift = PerformanceEntry & {
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
};

/** What moves once all has been read and shown, by more than a face of another font does: perhaps from under a finger. */
async function moves(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const [{ domInteractive }] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const [shown] = performance.getEntriesByName("first-contentful-paint");
    const shifts = await new Promise<PerformanceEntry[]>((seen) => {
      const observer = new PerformanceObserver((list) => seen(list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      // Where nothing moved it is never called.
      setTimeout(() => seen([]), 50);
    });
    const late = (shifts as Shift[]).filter(
      ({ startTime }) => startTime > Math.max(domInteractive, shown.startTime),
    );
    const moved = late
      .flatMap(({ sources }) => sources)
      .filter(({ previousRect: from, currentRect: to }) => Math.hypot(to.x - from.x, to.y - from.y) > 8);
    return moved.map(({ node }) => `moves: ${node?.textContent?.slice(0, 60)}`);
  });
}

/** Colours are looked at where the window is wide: they are the same on a phone, and it takes long. */
async function barriers(page: Page): Promise<string[]> {
  const rules = { "color-contrast": { enabled: page.viewportSize()!.width > 1000 } };
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ rules, resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `axe: ${id}: ${nodes.map(({ target }) => target).join(", ")}`);
}

async function overflow(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return beyond > 0 ? [`scrolls sideways by ${beyond} px`] : [];
}
