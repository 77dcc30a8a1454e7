// The letters are JSX, which Node alone does not read.
import { runnerImport } from "vite";

await runnerImport("./tests/support/outbox/process.ts", { configFile: false, logLevel: "error" });
