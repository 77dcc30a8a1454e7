import { type Browser, expect, type Page, test } from "@playwright/test";
import { openBrowser, signIn } from "./people/visitor.ts";
import { type Portal, startPortal } from "./portal.ts";

let portal: Portal;

test.beforeAll(async () => {
  portal = await startPortal({ demo: true });
});

test.afterAll(() => portal.stop());

/** Whatever stood on the page for a moment that looks like the key of a sentence and not like its words. */
async function watchForKeys(page: Page) {
  await page.evaluate(() => {
    const seen = new Set<string>();
    const look = () => {
      for (const [key] of document.body.innerText.matchAll(/\b[a-z][A-Za-z-]{2,}[.:][a-z][A-Za-z]{2,}/g))
        seen.add(key);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { keysSeen: seen });
  });
  return () => page.evaluate(() => [...(window as unknown as { keysSeen: Set<string> }).keysSeen]);
}

/** Somebody who manages calls, on the list of them. */
async function managing(browser: Browser) {
  const page = await openBrowser(browser, portal);
  await page.goto("/sign-in");
  await signIn(page, { email: "manager@finalist.example", password: "finalist-demo" });
  await page.waitForURL("/home");
  await page.goto("/manage", { waitUntil: "networkidle" });
  return page;
}

test("who moves on to a page sees it with its words, however late they come", async ({ browser }) => {
  const page = await managing(browser);
  const fetched: string[] = [];
  await page.route("**/assets/*.js", async (route) => {
    fetched.push(route.request().url());
    await new Promise((late) => setTimeout(late, 500));
    await route.continue();
  });
  const keysSeen = await watchForKeys(page);

  await page.getByRole("link", { name: "MediaMotor Europe: Open Call 2" }).first().click();
  await page.waitForURL(/open-call-2$/);
  await page.locator('a[href$="/open-call-2/ranking"]').first().click();
  await page.waitForURL(/ranking/);
  await page.goBack();
  await page.waitForURL(/open-call-2$/);

  // It was all one document, and words were still to come.
  expect(await page.evaluate(() => "keysSeen" in window)).toBe(true);
  expect(fetched.join()).toMatch(/assets\/ranking-/);
  expect(await keysSeen()).toEqual([]);
});
