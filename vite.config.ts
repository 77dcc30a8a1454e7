import { tmpdir } from "node:os";
import { join } from "node:path";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The framework's plugin is for building; tests import the sources as they are.
  plugins: [tailwindcss(), !process.env.VITEST && reactRouter()],
  environments: {
    // The server is built with the app, so that routes, scheduler and mailer share one set of modules.
    ssr: {
      // Its folders are resolved by bundlers only.
      resolve: { noExternal: [/^@atlaskit\/pragmatic-drag-and-drop/] },
      build: {
        rolldownOptions: { input: { main: "./app/server/main.ts", worker: "./app/background/worker.ts" } },
      },
    },
  },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
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
