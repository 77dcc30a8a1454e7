import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium as playwright } from "@playwright/test";

const runnable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
};

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  return names.flatMap((name) => folders.map((folder) => runnable(join(folder, name)))).find(Boolean);
}

/** A Chromium inside an npm package, for Linux x64 without root; it unpacks the system libraries that it needs beside itself. */
async function packaged() {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs24.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const args = chromium.args.filter((arg) => !/single-process|no-zygote|^--headless/.test(arg));
  return { executablePath: await chromium.executablePath(), args };
}

/** The first that is there: CHROMIUM_PATH, one on the PATH, Playwright's own, one from an npm package. */
export async function findChromium(): Promise<{ executablePath?: string; args?: string[] }> {
  const named = process.env.CHROMIUM_PATH ?? onPath();
  if (named) return { executablePath: named };
  if (runnable(playwright.executablePath())) return {};
  try {
    return await packaged();
  } catch {
    console.error(
      'The journeys need a Chromium: install one ("apt-get install chromium", "npx playwright install chromium") or set CHROMIUM_PATH.',
    );
    process.exit(1);
  }
}
