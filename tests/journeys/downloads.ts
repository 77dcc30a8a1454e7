import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** The receipt as the browser saves it, from the page that says that the application was received. */
export async function receiptFrom(page: Page): Promise<string> {
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the receipt (PDF)" }).click();
  return readFile(await (await saved).path(), "latin1");
}
