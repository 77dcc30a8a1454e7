import type { Browser, Page, ViewportSize } from "@playwright/test";
import { openBrowser, signIn } from "../people/visitor.ts";
import type { Portal } from "../portal.ts";
import { watchMoves } from "./moves.ts";

export const visitors = ["nobody", "applicant", "evaluator", "manager", "admin"] as const;
export type Visitor = (typeof visitors)[number];

export const emailOf = (visitor: Visitor) => `${visitor}@finalist.example`;

export type Pages = Record<Visitor, Page>;

/** A window for each of the sample's people, signed in, and one for somebody who is not. */
export async function openWindows(browser: Browser, portal: Portal, viewport: ViewportSize) {
  const opened = visitors.map(async (visitor) => {
    const page = await openBrowser(browser, portal, { viewport });
    await watchMoves(page);
    if (visitor !== "nobody") await signInAs(visitor, page);
    return [visitor, page] as const;
  });
  return Object.fromEntries(await Promise.all(opened)) as Pages;
}

async function signInAs(visitor: Visitor, page: Page) {
  await page.goto("/sign-in");
  await signIn(page, { email: emailOf(visitor), password: "finalist-demo" });
  await page.waitForURL("/home");
}
