import { defineConfig } from "@playwright/test";
import { findChromium } from "./browser.ts";

const { executablePath, args = [] } = await findChromium();

/** Each journey starts a portal of its own (portal.ts), so none depends on another. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.ts",
  workers: 1,
  reporter: [["list"], ["json", { outputFile: "../../test-results/journeys.json" }]],
  // A busy machine is no failure; what comes right only when it is done again, from an empty portal, is printed as flaky.
  timeout: 300_000,
  retries: 1,
  expect: { timeout: 30_000 },
  outputDir: "../../test-results/journeys",
  use: {
    launchOptions: {
      executablePath,
      // Without these a Chromium calls home at every start.
      args: [
        ...args,
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
