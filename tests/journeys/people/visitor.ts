import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { Portal } from "../portal.ts";
import type { Person } from "./people.ts";

/** Somebody sits down at a browser of their own. */
export async function openBrowser(browser: Browser, { origin }: Portal, options: BrowserContextOptions = {}) {
  const own = { baseURL: origin, locale: "en-GB", timezoneId: "Europe/Sofia" };
  const context = await browser.newContext({ ...own, ...options });
  return context.newPage();
}

/** On the page that asks for a new account. */
export async function signUp(page: Page, { name, email, password }: Person) {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create the account" }).click();
}

export async function signIn(page: Page, { email, password }: Pick<Person, "email" | "password">) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** With the link of the message that asked for it. */
export async function confirmAddress(page: Page, link: string) {
  await page.goto(link);
  await page.getByRole("button", { name: "Yes, confirm it" }).click();
  // Whoever goes elsewhere before would take back what was pressed.
  await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor();
}

/** On a page that sends a link to an address. */
export async function askForLink(page: Page, email: string) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
}
