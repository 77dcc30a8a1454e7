import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { movesOn } from "./moves.ts";
import type { Screen } from "./screens.ts";

/** What is wrong with a screen, a line each: its answer, what the browser complains of, its accessibility, its width. */
export async function faultsOf(
  page: Page,
  { path, status, leadsTo }: Screen,
  language: string,
): Promise<string[]> {
  const complaints: string[] = [];
  const listening = listenTo(page, complaints);
  const address = `${path}${path.includes("?") ? "&" : "?"}language=${language}`;
  const answer = await page.goto(address);
  await settled(page);
  listening.stop();
  // A browser complains of every answer but 200, also of those that are meant, and does not let the watch into a shut frame.
  const meant = [`status of ${status}`, "frame is sandboxed"];
  const faults = complaints.filter((line) => !meant.some((words) => line.includes(words)));
  if (answer?.status() !== status) faults.push(`answered ${answer?.status()}`);
  if (!page.url().endsWith(leadsTo ?? address)) faults.push(`led to ${page.url()}`);
  return [...faults, ...(await movesOn(page)), ...(await barriers(page)), ...(await overflow(page))];
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

/** Until React has taken the page over, which it marks on each element, and has nothing left to do; a still page has none. */
async function settled(page: Page) {
  await page.waitForFunction(
    () =>
      !("__reactRouterContext" in window) ||
      Object.keys(document.body).some((key) => key.startsWith("__reactFiber")),
  );
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
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
