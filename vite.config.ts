import { tmpdir } from "node:os";
import { join } from "node:path";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vitest/config";
import { askForWords } from "./app/i18n/ask-for-words.ts";
import { compileForBrowsers } from "./app/i18n/compile-for-browsers.ts";
import { LongestFirst } from "./tests/support/longest-first.ts";

// React and its router as they are in earnest: what they look for while developing costs a quarter of each page.
if (process.env.VITEST) process.env.NODE_ENV = "production";

/** What nearly every page that comes alive needs goes into few files: many small ones are compressed badly. */
const inFewFiles = [
  {
    name: "react",
    test: /node_modules\/(react|react-dom|scheduler|react-router|cookie)\//,
  },
  {
    name: "portal",
    test: /\/app\/(ui|i18n)\/(?!answered-form|table|pagination)[^/]+\.tsx?$/,
    minShareCount: 25,
  },
  { name: "lists", test: /\/app\/ui\/(table[^/]*|pagination)\.tsx?$/, minShareCount: 25 },
  { name: "words-en", test: /\/app\/i18n\/en\/(alive|common|ui|inbox|seeing)\.ts\?compiled$/ },
  { name: "words-bg", test: /\/app\/i18n\/bg\/(alive|common|ui|inbox|seeing)\.ts\?compiled$/ },
];

const tests = "**/*.test.{ts,tsx}";
/** Whatever remembers nothing but in the database, which each test empties, needs no process of its own for each file. */
const rules = ["domain", "emails", "i18n", "seed", "ui"].map((folder) => `tests/${folder}/${tests}`);

export default defineConfig({
  // The framework's plugin is for building; tests import the sources as they are.
  plugins: [tailwindcss(), !process.env.VITEST && reactRouter(), askForWords(), compileForBrowsers()],
  worker: { plugins: () => [compileForBrowsers()] },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: inFewFiles } } } } },
    // The server is built with the app, so that routes, scheduler and mailer share one set of modules.
    ssr: {
      // Its folders are resolved by bundlers only.
      resolve: { noExternal: [/^@atlaskit\/pragmatic-drag-and-drop/] },
      build: {
        rolldownOptions: {
          input: {
            main: "./app/server/main.ts",
            worker: "./app/background/worker.ts",
            checkpointer: "./db/checkpointer.ts",
          },
        },
      },
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: "portal", include: [`tests/${tests}`], exclude: rules } },
      { extends: true, test: { name: "rules", include: rules, isolate: false } },
    ],
    sequence: { sequencer: LongestFirst },
    setupFiles: ["tests/support/setup.ts"],
    environment: "node",
    // Left to itself it keeps one processor free, which on a machine of two is half.
    maxWorkers: "100%",
    // A busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: {
      DATA: ":memory:",
      BACKUPS: join(tmpdir(), "finalist-test-backups"),
      DEMO: "1",
      PORTAL_ORIGIN: "http://finalist.test",
    },
  },
});
