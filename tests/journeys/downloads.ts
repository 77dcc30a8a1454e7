import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** Where the browser has saved what a link of the page downloads. */
export async function saved(page: Page, link: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  return (await download).path();
}

/** The receipt as the browser saves it, from the page that says that the application was received. */
export async function receiptFrom(page: Page): Promise<string> {
  return readFile(await saved(page, "Receipt (PDF)"), "latin1");
}
